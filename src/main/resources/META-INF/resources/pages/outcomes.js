// What results are used for: for HR, and of their own people for managers.

import {element, read, translate} from './page.js';
import {advancement} from './outcomes/advancement.js';
import {awards} from './outcomes/awards.js';
import {development} from './outcomes/development.js';
import {shares} from './outcomes/shares.js';
import {talents} from './outcomes/talents.js';

const ZH = {
  title: '结果运用', tasks: '任务',
  lead: '考核结果的运用。一切由人决定，并记录决定人、时间和原因；任何内容都不会自动生效。此处不显示您本人，您也不能对本人作出决定。'
};

// each shows itself in the place it is given, to whom it is for
const SECTIONS = [
  {show: advancement, roles: ['HR', 'MANAGER']},
  {show: talents, roles: ['HR']},
  {show: awards, roles: ['HR']},
  {show: shares, roles: ['HR']},
  {show: development, roles: ['HR']}
];

translate(ZH);
const me = await read('/api/me');
for (const {show, roles} of SECTIONS.filter(section => section.roles.some(role => me?.roles.includes(role)))) {
  const place = element('section', {});
  document.getElementById('outcomes').append(place);
  await show(place);
}
