// Loaded by Tasklist with the plugin "kaohe": the ways to the pages. Whoever still carries a one-time password is led to
// the page that changes it: until then the server answers every other request with PASSWORD_CHANGE_REQUIRED. Whoever has
// not read the privacy notice is led there, at the latest by a form, which answers PRIVACY_NOTICE_UNREAD, and back again.

import { ownPlaces, PLACES } from '/pages/places.js';

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

// links that need a second line push the page down instead of lying on it
const header = new ResizeObserver(([{target}]) =>
  document.documentElement.style.setProperty('--header', `${target.offsetHeight}px`));

/** Shows nothing: the navigation is there as soon as somebody is logged in. */
const notice = {
  id: 'kaohe.notice',
  pluginPoint: 'tasklist.navbar.action',
  priority: 0,
  render: async () => {
    header.observe(document.querySelector('[cam-widget-header]'));
    const answer = await fetch('/api/me/privacy-notice', JSON_WANTED);
    if (answer.ok && (await answer.json()).unread) {
      leadToTheNotice();
    }
  }
};

let asked = null;

/** Asked once for all the links that are drawn together. */
const own = () => (asked ??= ownPlaces().finally(() => setTimeout(() => (asked = null), 1000)));

/** A link in the navigation, beside those of Tasklist, for whom it concerns. */
const page = ({href, name}, at) => ({
  id: `kaohe.page.${at}`,
  pluginPoint: 'tasklist.navbar.action',
  priority: PLACES.length - at,
  render: async place => {
    if ((await own()).some(mine => mine.href === href)) {
      const link = document.createElement('a');
      link.href = href;
      link.textContent = name;
      place.append(link);
    }
  }
});

const AUDIT = '/audit.html';

/** Auditors have no tasks by that role: where they land they are told where their work is. */
const audit = {
  id: 'kaohe.audit',
  pluginPoint: 'tasklist.list',
  priority: 0,
  render: async place => {
    const found = (await own()).find(mine => mine.href === AUDIT);
    if (found) {
      const chinese = navigator.language.toLowerCase().startsWith('zh');
      const link = document.createElement('a');
      link.href = AUDIT;
      link.textContent = found.name;
      const told = document.createElement('p');
      told.className = 'kaohe-audit';
      told.append(chinese ? '您是审计人员：谁在何时、因何查看、更改或导出了谁的信息，见 ' : 'You are an auditor: who read, changed or took away whose data, when and why stands under ',
        link, chinese ? '。' : '.');
      place.append(told);
    }
  }
};

export default [...PLACES.map(page), notice, audit];
