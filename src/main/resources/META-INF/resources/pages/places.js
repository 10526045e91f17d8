// The pages beside the tasks, in the order in which Tasklist's navigation and that of each page name them; with roles for
// those who have one of them.

const chinese = navigator.language.toLowerCase().startsWith('zh');

const place = (href, zh, en, ...roles) => ({href, name: chinese ? zh : en, roles});

export const PLACES = [
  place('/camunda/app/cockpit/default/#/cycles', '考核周期', 'Appraisal cycles', 'HR'),
  place('/goals.html', '目标', 'Goals'),
  place('/peers.html', '同事互评', 'Peer reviews', 'HR'),
  place('/plans.html', '改进计划', 'Improvement plans', 'HR'),
  place('/outcomes.html', '结果运用', 'Outcomes', 'HR', 'MANAGER'),
  place('/team.html', '我的团队', 'My team', 'MANAGER'),
  place('/customers.html', '客户问卷', 'Customer surveys', 'HR', 'MANAGER', 'DATA_OWNER'),
  place('/results.html', '我的结果', 'My results'),
  place('/calendar.html', '日历', 'Calendar', 'HR'),
  place('/audit.html', '操作记录', 'Audit', 'AUDITOR')
];

/** Those of the reader; none as long as nobody is logged in. */
export async function ownPlaces() {
  const answer = await fetch('/api/me', {headers: {Accept: 'application/json'}});
  const own = answer.ok ? (await answer.json()).roles : null;
  return own === null ? [] : PLACES.filter(({roles}) => roles.length === 0 || roles.some(role => own.includes(role)));
}
