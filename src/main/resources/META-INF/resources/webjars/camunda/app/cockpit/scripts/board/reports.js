// What can be printed of a cycle: on paper, and as a workbook to go on working with.

import { el, table } from '/forms/kaohe/dom.js';
import { language, word } from '/forms/kaohe/words.js';

const PAID = ['BONUS_APPROVAL', 'CLOSED'];
const PUBLISHED = ['CONFIRMATION', ...PAID];
const COMPARED = ['CALIBRATION', ...PUBLISHED];

const ready = {
  cycleSummary: () => true,
  teamSummary: () => true,
  trends: () => true,
  calibrationMinutes: ({ cycle }) => cycle.type === 'ANNUAL' && COMPARED.includes(cycle.status),
  advancement: ({ cycle }) => cycle.type === 'ANNUAL' && PUBLISHED.includes(cycle.status),
  bonusList: ({ cycle }) => PAID.includes(cycle.status),
};

export function reports(now, api) {
  const link = (report, type) =>
    el(
      'a',
      {
        href: api(`reports/${report}.${type}?lang=${language}`),
        download: true,
        'aria-label': `${word(`board.report.${report}`)} ${word(`board.as.${type}`)}`,
      },
      word(`board.as.${type}`),
    );
  return table(
    word('board.reports'),
    [
      { head: word('board.report'), whole: true, cell: (report) => word(`board.report.${report}`) },
      { head: word('board.tells'), wide: true, cell: (report) => word(`board.tells.${report}`) },
      { head: word('board.download'), cell: (report) => [link(report, 'pdf'), ' · ', link(report, 'xlsx')] },
    ],
    Object.keys(ready).filter((report) => ready[report](now)),
  );
}
