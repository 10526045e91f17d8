// Tasklist's buttons that show only an icon: what each does, for who hears the page instead of seeing it.

const chinese = navigator.language.toLowerCase().startsWith('zh');
const word = (zh, en) => (chinese ? zh : en);

const LABELS = [
  ['.region-toggle[data-region="filters"]', word('收起或展开筛选', 'Hide or show the filters')],
  ['.region-toggle[data-region="list"]', word('收起或展开任务列表', 'Hide or show the list of tasks')],
  ['.region-toggle[data-region="task"]', word('收起或展开任务', 'Hide or show the task')],
  ['button.maximize', word('放大任务', 'Enlarge the task')],
  ['button.reset-regions', word('恢复三栏', 'Back to three columns')],
  ['.sort-direction', word('切换升序或降序', 'Ascending or descending')],
  ['.dropdown-toggle:has(> .glyphicon-plus-sign)', word('添加排序', 'Add a sorting')],
  ['.dropdown-toggle:has(> .glyphicon-floppy-disk)', word('保存的搜索', 'Saved searches')],
  ['a.glyphicon-link', word('复制当前页面的链接', 'Copy the link to this page')],
  ['a.glyphicon-menu-down, a.glyphicon-menu-up', word('显示或隐藏明细', 'Show or hide details')],
];

const NOT_EDITED =
  '.task-card .meta .due-date[tabindex="0"], .task-card .meta .assignee > [cam-widget-inline-field][tabindex="0"]';

/** Says what each button does that says nothing yet, and lets Tab pass by what is not edited here. */
function label() {
  for (const [selector, text] of LABELS) {
    document.querySelectorAll(`:is(${selector}):not([aria-label])`).forEach((button) => {
      button.setAttribute('aria-label', text);
    });
  }
  document.querySelectorAll(NOT_EDITED).forEach((shown) => shown.setAttribute('tabindex', '-1'));
}

new MutationObserver(label).observe(document.body, { childList: true, subtree: true });

export default { id: 'kaohe-labels', pluginPoint: 'tasklist.navbar.action', priority: 0, render: label };
