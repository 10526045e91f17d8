// Loaded by Tasklist with the plugin "kaohe": the ways to the pages. Whoever still carries a one-time password is led to
// the page that changes it: until then the server answers every other request with PASSWORD_CHANGE_REQUIRED. Whoever has
// not read the privacy notice is led there, at the latest by a form, which answers PRIVACY_NOTICE_UNREAD, and back again.

const PASSWORD = '/password.html';
const JSON_WANTED = { headers: { Accept: 'application/json' } };
const send = XMLHttpRequest.prototype.send;

XMLHttpRequest.prototype.send = function (...body) {
  this.addEventListener('load', () => {
    const refused = this.status === 403 && (this.responseType === '' || this.responseType === 'text');
    if (refused && this.responseText.includes('PASSWORD_CHANGE_REQUIRED')) {
      window.location.assign(PASSWORD);
    } else if (refused && this.responseText.includes('PRIVACY_NOTICE_UNREAD')) {
      leadToTheNotice();
    }
  });
  return send.apply(this, body);
};

function leadToTheNotice() {
  window.location.assign(`/privacy.html?back=${encodeURIComponent(window.location.href)}`);
}

/** Shows nothing: the navigation is there as soon as somebody is logged in. */
const notice = {
  id: 'kaohe.notice',
  pluginPoint: 'tasklist.navbar.action',
  priority: 0,
  render: async () => {
    const answer = await fetch('/api/me/privacy-notice', JSON_WANTED);
    if (answer.ok && (await answer.json()).unread) {
      leadToTheNotice();
    }
  }
};

/** A link in the navigation, beside those of Tasklist; with roles for those who have one of them. */
function page(id, priority, href, zh, en, ...roles) {
  return {
    id: `kaohe.${id}`,
    pluginPoint: 'tasklist.navbar.action',
    priority,
    render: async place => {
      if (roles.length) {
        const own = await ownRoles();
        if (!roles.some(role => own.includes(role))) {
          return;
        }
      }
      const link = document.createElement('a');
      link.href = href;
      link.textContent = navigator.language.toLowerCase().startsWith('zh') ? zh : en;
      place.append(link);
    }
  };
}

async function ownRoles() {
  const answer = await fetch('/api/me', JSON_WANTED);
  return answer.ok ? (await answer.json()).roles : [];
}

export default [
  page('goals', 10, '/goals.html', '目标', 'Goals'),
  page('peers', 9, '/peers.html', '同事互评', 'Peer reviews', 'HR'),
  page('plans', 8, '/plans.html', '改进计划', 'Improvement plans', 'HR'),
  page('outcomes', 7, '/outcomes.html', '结果运用', 'Outcomes', 'HR', 'MANAGER'),
  page('customers', 6, '/customers.html', '客户问卷', 'Customer surveys', 'HR', 'MANAGER', 'DATA_OWNER'),
  page('audit', 5, '/audit.html', '操作记录', 'Audit', 'AUDITOR'),
  notice
];
