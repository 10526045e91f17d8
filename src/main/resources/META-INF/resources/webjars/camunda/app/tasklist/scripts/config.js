// Replaces the file of the same name in Camunda's webapp.

import { locales } from '/forms/kaohe/locales.js';
import { language } from '/forms/kaohe/words.js';

const word = (zh, en) => (language === 'zh' ? zh : en);

export default {
  app: {
    vendor: '考核 Kaohe',
    name: 'Tasklist'
  },
  locales,
  customScripts: ['scripts/overview.js', 'scripts/scorecard.js', 'scripts/labels.js'],
  // it would lead to Camunda's own welcome page
  disableWelcomeMessage: true,

  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: word('认领当前任务', 'Claim the selected task')
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: word('转到第一个筛选', 'Go to the first filter')
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: word('转到第一个任务', 'Go to the first task')
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: word('转到表单的第一个输入框', 'Go to the first field of the form')
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: word('打开流程发起窗口', 'Open the list of processes to start')
    }
  }
};
