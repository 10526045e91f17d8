// Replaces the file of the same name in Camunda's webapp.

import { locales } from '/forms/kaohe/locales.js';

// What HR may not use is not offered, since the gate would refuse it: variables, everything that changes an instance past
// the levers of a cycle, and the pages that are for operators. Cockpit reads this list when it starts.
const notOffered = [
  'cockpit.navigation:batch',
  'cockpit.navigation:decisions',
  'cockpit.navigation:deployments',
  'cockpit.navigation:reports',
  'cockpit.navigation:tasks',
  'cockpit.processDefinition.runtime.action',
  'cockpit.processInstance.runtime.action:add-variable-action',
  'cockpit.processInstance.runtime.action:cancel-process-instance-action',
  'cockpit.processInstance.runtime.action:update-suspension-state-action',
  'cockpit.processInstance.runtime.tab:variables-tab',
  'cockpit.processInstance.runtime.tab:external-tasks-process-instance-runtime',
  'cockpit.jobDefinition.action'
];
document.querySelector('base').setAttribute('cam-exclude-plugins', notOffered.join());

export default {
  app: {
    vendor: '考核 Kaohe',
    name: 'Cockpit'
  },
  customScripts: ['scripts/cycles.js'],
  locales,
  // it would lead to Camunda's own welcome page
  disableWelcomeMessage: true
};
