// Loaded by Tasklist with the plugin "kaohe": the ways to the pages, and whoever still carries a one-time password is
// led to the page that changes it: until then the server answers every other request with PASSWORD_CHANGE_REQUIRED.

const PASSWORD = '/password.html';
const send = XMLHttpRequest.prototype.send;

XMLHttpRequest.prototype.send = function (...body) {
  this.addEventListener('load', () => {
    const refused = this.status === 403 && (this.responseType === '' || this.responseType === 'text');
    if (refused && this.responseText.includes('PASSWORD_CHANGE_REQUIRED')) {
      window.location.assign(PASSWORD);
    }
  });
  return send.apply(this, body);
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
  const answer = await fetch('/api/me', { headers: { Accept: 'application/json' } });
  return answer.ok ? (await answer.json()).roles : [];
}

export default [
  page('goals', 10, '/goals.html', '目标', 'Goals'),
  page('peers', 8, '/peers.html', '同事互评', 'Peer reviews', 'HR'),
  page('outcomes', 7, '/outcomes.html', '结果运用', 'Outcomes', 'HR', 'MANAGER'),
  page('customers', 6, '/customers.html', '客户问卷', 'Customer surveys', 'HR', 'MANAGER', 'DATA_OWNER')
];
