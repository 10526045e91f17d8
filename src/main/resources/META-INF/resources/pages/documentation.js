// The documents that ship with the product, in the reader's language. Of Markdown this reads what they use.

import {chinese, element, PROBLEMS, translate} from './page.js';

const DOCUMENTS = ['indicator-library', 'sources'];
const INLINE = /`([^`]+)`|\*\*([^*]+)\*\*|\*([^*]+)\*|\[([^\]]+)\]\(([^)]+)\)/g;

/** Another document or a place in this one; what is not served here is only named. */
function link(label, to) {
  const [, file, place = ''] = /^([^#]*)(#.*)?$/.exec(to);
  const name = file.replace(/(\.zh-CN)?\.md$/, '');
  return file === '' ? element('a', {href: to}, label)
    : DOCUMENTS.includes(name) ? element('a', {href: `/documentation.html?of=${name}${place}`}, label)
      : element('span', {}, label);
}

function inline(text) {
  const parts = [];
  let from = 0;
  for (const found of text.matchAll(INLINE)) {
    const [whole, code, strong, emphasis, label, to] = found;
    parts.push(text.slice(from, found.index), code !== undefined ? element('code', {}, code)
      : strong !== undefined ? element('strong', {}, ...inline(strong))
        : emphasis !== undefined ? element('em', {}, ...inline(emphasis)) : link(label, to));
    from = found.index + whole.length;
  }
  return [...parts, text.slice(from)];
}

const anchor = heading => heading.toLowerCase().replace(/[^\p{L}\p{N} -]/gu, '').replaceAll(' ', '-');

const cells = line => line.replace(/^\||\|$/g, '').split(/(?<!\\)\|/).map(cell => cell.trim().replaceAll('\\|', '|'));

/** Each kind of block by how it begins; a paragraph is what begins like none of them. */
const BLOCKS = [
  [/^#+ /, ([first]) => {
    // the way to the other language is the browser's
    const [, signs, heading] = /^(#+) (.*?)(?:\s*[(（](?:English|中文): .*)?$/.exec(first);
    return element(`h${signs.length + 1}`, {id: anchor(heading)}, ...inline(heading));
  }],
  [/^\|/, ([head, , ...rows]) => element('div', {class: 'wide', tabindex: '0'}, element('table', {},
    element('thead', {}, element('tr', {}, ...cells(head).map(cell => element('th', {scope: 'col'}, ...inline(cell))))),
    element('tbody', {}, ...rows.map(row => element('tr', {}, ...cells(row).map(cell => element('td', {}, ...inline(cell)))))))) ],
  [/^\* /, lines => list('ul', lines, /^\* /)],
  [/^\d+\. /, lines => list('ol', lines, /^\d+\. /)],
  [/^/, lines => element('p', {}, ...inline(lines.join(chinese ? '' : ' ')))]
];

function list(name, lines, sign) {
  const items = [];
  lines.forEach(line => sign.test(line) ? items.push(line.replace(sign, '')) : items.push(`${items.pop()} ${line.trim()}`));
  return element(name, {}, ...items.map(item => element('li', {}, ...inline(item))));
}

/** Code is taken as it stands; anything else is told by its first line and ends at an empty one. */
function blocks(text) {
  return text.split(/^```/m).flatMap((part, index) => index % 2 === 1
    ? [element('pre', {}, element('code', {}, part.replace(/^.*\n/, '')))]
    : part.split(/\n\s*\n/).map(block => block.trim()).filter(block => block !== '').flatMap(block => {
      const lines = block.split('\n');
      const heading = /^#+ /.test(lines[0]) && lines.length > 1;
      return (heading ? [lines.slice(0, 1), lines.slice(1)] : [lines])
        .map(some => BLOCKS.find(([begin]) => begin.test(some[0]))[1](some));
    }));
}

translate({title: '说明', library: '指标库', tasks: '任务'});
const asked = new URLSearchParams(location.search).get('of');
const answer = DOCUMENTS.includes(asked) && await fetch(`/docs/${asked}${chinese ? '.zh-CN' : ''}.md`);
if (answer?.ok) {
  document.getElementById('text').append(...blocks(await answer.text()));
  document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
} else {
  document.getElementById('problem').textContent = PROBLEMS.other;
}
