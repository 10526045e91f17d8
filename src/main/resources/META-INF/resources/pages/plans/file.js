// Improvement plans on a page: a link to the whole file of one.

import {chinese, element} from '../page.js';

const FILE = chinese ? '下载计划全文（PDF）' : 'Download the whole plan (PDF)';

export const planFile = id => element('a', {
  href: `/api/improvement-plans/${encodeURIComponent(id)}/report.pdf?lang=${chinese ? 'zh' : 'en'}`, download: ''
}, FILE);
