// Files on their way in: choose, try without effect, import; what was rejected, row by row. And the second person's
// look at the figures of a batch.

import { getJson, postFile, Problem } from '../api.js';
import { button, chip, el, fill, newId, notice, prose, table } from '../dom.js';
import { clearError, showError } from '../errors.js';
import { carried } from '../fields.js';
import { dateTime, figure, language, madeOf, nameOf, number, period, word, wordOf } from '../words.js';
import { breaches } from './breaches.js';
import { statusChip } from './cycle.js';
import { fileUrl, fingerprint } from './files.js';
import { recognised, unknown } from './recognised.js';

const ORIENTATIONS = ['OUTPUT_INPUT', 'INPUT_OUTPUT'];
const POLL_PAUSE = 1000;
const FILES = '.csv,.txt,.xlsx,.xls,.json,.zip';

/** Uploads actuals, or what a declined file held, beside a task; the lists around are refreshed afterwards. */
export function uploadActuals(form, host) {
  const { coverage = [], card, period: when, batch: before } = form.data;
  const sources = [...coverage, ...(card?.lines ?? [])].map(({ source }) => source).filter(Boolean);
  const known = sources.length > 0 ? [...new Set(sources)] : undefined;
  panel(host, form, { kind: before?.kind ?? 'actuals', period: when, sources: known }, () => form.refresh());
}

/** The start form: any kind of file, and the batch it became as the submission. */
export function importFile(form, host) {
  const batch = carried('batch', form.initial('batch') ?? '');
  const frame = el('div', { 'data-path': 'batch', 'data-label': word('dataImport.batch'), tabindex: -1 });
  const became = (id) => {
    batch.value = id;
    clearError(frame);
    form.changed();
  };
  panel(frame, form, {}, ({ id }) => became(id), () => became(''));
  form.check(({ batch: id }) => (id ? [] : [{ field: 'batch', message: word('imports.importFirst') }]));
  fill(host, form.data.mistakes?.map(mistake), frame, batch);
}

/** A file of the company that says how an export is read, and what has to be put right in it. */
const mistake = ({ file, line, code, about }) =>
  notice(
    'warn',
    line ? word('imports.ownAdapter.line', file, line) : word('imports.ownAdapter', file),
    word(`adapterMistake.${code}`, about),
  );

/** @param onChosenAnew something else than what was imported is chosen now */
function panel(host, form, fixed, onImported, onChosenAnew = () => {}) {
  const { kinds = [], periods = [], ahead = [] } = form.data;
  const sources = fixed.sources ?? Object.keys(form.sources);
  const kind =
    !fixed.kind &&
    select(
      'imports.kind',
      kinds.map((code) => [code, wordOf('importKind', code)]),
    );
  const when = periodChoice(fixed.period, periods);
  const source = select(
    'imports.source',
    sources.map((code) => [code, form.sourceOf(code)]),
    'imports.fromFile',
  );
  const orientation = select(
    'imports.orientation',
    ORIENTATIONS.map((code) => [code, word(`imports.${code}`)]),
    'imports.fromFile',
  );
  const file = fileChoice();
  const choosable = { period: when, source, value: orientation };
  const answer = el('div', { 'aria-live': 'polite', class: 'import-answer' });

  const attempts = [
    button(word('imports.dryRun'), () => send({ dryRun: true })),
    button(word('imports.import'), () => send({}), { class: 'btn btn-default accent' }),
  ];
  /** What is imported is not imported once more by a hasty click, which would only be told that it is there. */
  const close = (closed) => attempts.forEach((attempt) => (attempt.disabled = closed));
  const chosenAnew = () => {
    if (attempts[0].disabled) {
      close(false);
      onChosenAnew();
    }
    fill(answer);
  };
  [kind, file, ...Object.values(choosable)]
    .filter(Boolean)
    .forEach(({ control }) => control.addEventListener('change', chosenAnew));
  const send = async (options) => {
    if (answer.hasAttribute('aria-busy')) {
      return;
    }
    const chosenKind = fixed.kind ?? kind.control.value;
    const height = answer.offsetHeight;
    fill(answer);
    Object.values({ ...choosable, file }).forEach(({ control }) => clearError(control));
    if (!chosenKind) {
      showError(kind.control, word('imports.kindFirst'));
      return;
    }
    if (file.control.files.length === 0) {
      showError(file.control, word('imports.fileFirst'));
      return;
    }
    fill(answer, el('p', { class: 'loading' }, word('imports.running')));
    answer.setAttribute('aria-busy', 'true');
    // were it to shrink now, the second click of a double click would hit what is behind the dialog and close it
    answer.style.minHeight = `${height}px`;
    const query = queryOf({
      source: source.control.value,
      period: when.control.value,
      orientation: orientation.control.value,
      ...options,
    });
    try {
      const batch = await upload(`/api/imports/${encodeURIComponent(chosenKind)}${query}`, file.control.files[0], (progress, rows) =>
        fill(answer, el('p', { class: 'loading' }, word('imports.progress', number(progress ?? 0), number(rows)))),
      );
      const taken = !options.dryRun && !['REJECTED', 'FAILED'].includes(batch.status);
      fill(
        answer,
        report(batch, { taken, tried: options.dryRun === true }, () => send({ ...options, acceptValid: true })),
      );
      close(taken);
      if (taken) {
        onImported(batch);
      } else {
        askFor(choosable, batch.rejected ?? []);
      }
    } catch (problem) {
      fill(answer, refusal(problem));
    } finally {
      answer.removeAttribute('aria-busy');
      answer.style.minHeight = '';
    }
  };

  fill(
    host,
    el(
      'fieldset',
      { class: 'panel' },
      el('legend', {}, word(`${form.name}.upload`)),
      el('div', { class: 'row-fields' }, kind && kind.field, when.field, source.field, orientation.field),
      file.field,
      el(
        'div',
        { class: 'row-actions' },
        attempts,
        template(fixed, kind),
      ),
      kind && proposedTargets(kind, ahead),
      answer,
    ),
  );
}

/** What the file leaves open and can be chosen beside it is asked for there. */
function askFor(choosable, rejected) {
  const asked = rejected.filter(({ column, code, value }) =>
    column === 'value' ? code === 'ORIENTATION_NEEDED' : code === 'COLUMN_MISSING' || !value,
  );
  const open = Object.keys(choosable).flatMap((name) => asked.find(({ column }) => column === name) ?? []);
  // the last one that is shown has the focus: the first of them
  open
    .reverse()
    .forEach(({ column: name, code, reason }) =>
      showError(choosable[name].control, code.endsWith('_IS_ANOTHER') ? reason : word(`imports.chooseHere.${name}`)),
    );
}

/** An empty file with the right columns, in the reader's language. */
function template(fixed, kind) {
  const link = el('a', { class: 'download', download: true, hidden: !fixed.kind }, word('imports.template'));
  const lead = (to) => {
    link.hidden = to === '';
    link.href = `/api/imports/${encodeURIComponent(to)}/template?lang=${language}`;
  };
  lead(fixed.kind ?? '');
  kind && kind.control.addEventListener('change', () => lead(kind.control.value));
  return link;
}

/** Everybody's targets of a coming period as history proposes them, to be edited and brought back here (S72). */
function proposedTargets(kind, ahead) {
  const links = ahead.map((of) =>
    el('a', { class: 'download', download: true, href: `/api/targets/proposals?period=${of}` }, period(of)),
  );
  const host = el('p', { class: 'row-actions', hidden: true }, el('span', {}, word('imports.proposed')), links);
  kind.control.addEventListener('change', () => (host.hidden = kind.control.value !== 'targets'));
  return host;
}

function select(name, options, unset) {
  const id = newId();
  const control = el(
    'select',
    { id, class: 'form-control' },
    el('option', { value: '' }, word(unset ?? 'form.choose')),
    options.map(([value, text]) => el('option', { value }, text)),
  );
  return chosen(control, word(name));
}

function fileChoice() {
  const control = el('input', { type: 'file', id: newId(), accept: FILES, class: 'file' });
  return chosen(control, word('imports.file'), el('p', { class: 'hint' }, word('imports.fileHint')));
}

/** Something to choose that is no part of the submission, with room for what is wrong with it. */
function chosen(control, label, hint) {
  const error = el('p', { class: 'error', id: newId() });
  control.setAttribute('aria-describedby', error.id);
  return { control, field: el('div', { class: 'field' }, el('label', { for: control.id }, label), hint, control, error) };
}

function periodChoice(fixed, periods) {
  const choice = select(
    'imports.period',
    [...new Set([fixed, ...periods].filter(Boolean))].map((one) => [one, period(one)]),
    'imports.fromFile',
  );
  choice.control.value = fixed ?? '';
  return choice;
}

const queryOf = (parameters) => {
  const given = Object.entries(parameters).filter(
    ([, value]) => value !== '' && value !== undefined && value !== false,
  );
  return given.length > 0 ? `?${new URLSearchParams(given)}` : '';
};

/** Sends the file and waits until it is worked through. A file with rejected rows is an answer too, not a failure. */
async function upload(url, file, onProgress) {
  let batch;
  try {
    batch = await postFile(url, file);
  } catch (problem) {
    if (problem instanceof Problem && problem.status === 422 && Array.isArray(problem.body.rejected)) {
      return problem.body;
    }
    throw problem;
  }
  while (batch.status === 'RUNNING') {
    onProgress(batch.progress, batch.rows);
    await new Promise((done) => setTimeout(done, POLL_PAUSE));
    batch = await getJson(`/api/imports/${encodeURIComponent(batch.id)}`);
  }
  return batch;
}

/** @param taken whether the batch was stored, so that nothing is left to decide about it; `tried` by a dry run */
function report(batch, { taken, tried }, onAcceptValid) {
  const { rejected = [], warnings = [], accepted, leftOut, rows, status, adapter } = batch;
  const nothing = !taken && [el('strong', {}, word(tried ? 'imports.nothing.tried' : 'imports.nothing.refused')), ' '];
  if (status === 'FAILED') {
    return notice('bad', word('form.failed'));
  }
  if (!adapter) {
    return notice('bad', nothing, unknown(batch));
  }
  const whole = rejected.length === 0;
  const outcome = outcomeOf(batch, { taken, whole });
  return [
    batch.earlier && sameFile(batch),
    notice(
      ['taken', 'good'].includes(outcome) ? 'good' : 'warn',
      nothing,
      word(`imports.outcome.${outcome}`, number(rows), number(accepted), number(leftOut)),
      ' ',
      ofPeople(batch),
      taken && statusChip(status),
    ),
    taken && status === 'AWAITING_VERIFICATION' && el('p', { class: 'hint' }, word('imports.fourEyes')),
    !whole && wrongRows(batch),
    !whole && !taken && accepted > 0 && acceptance(batch, onAcceptValid),
    warnings.length > 0 &&
      el(
        'ul',
        { class: 'hint' },
        warnings.map((warning) => el('li', {}, warningText(warning))),
      ),
    recognised(batch),
  ];
}

/** The very same file was here before: which import that was, and whether this one is another. */
const sameFile = ({ id, earlier }) =>
  notice(
    'warn',
    word(id === earlier.id ? 'imports.same.known' : 'imports.same', dateTime(earlier.importedAt), earlier.name ?? earlier.importedBy),
    ' ',
    statusChip(earlier.status),
    earlier.file && [' ', el('a', { href: earlier.file, download: true }, word('figures.openFile'))],
  );

/** Many rows of an export are few figures of few people. */
const ofPeople = ({ people = [] }) =>
  people.length > 0 && [
    word('imports.ofPeople', number(people.length), number(new Set(people.map(({ employee }) => employee)).size)),
    ' ',
  ];

function outcomeOf({ rows, status }, { taken, whole }) {
  if (taken) {
    return whole ? 'taken' : 'partly';
  }
  if (whole) {
    return status === 'REJECTED' ? 'nobody' : 'good';
  }
  return rows > 0 ? 'rejected' : 'unread';
}

/** As the template calls it; in an export also what was to be made of it. */
const columnOf = ({ column, columnName }) => (columnName === column ? wordOf('measure', column) : columnName);

/** What is wrong, row by row, and the same as a file for whoever puts it right. */
const wrongRows = ({ rejected, rejectedFile, leftOut }) => [
  el('h4', {}, word('imports.rejected')),
  table(
    word('imports.rejected'),
    [
      { head: word('imports.row'), number: true, cell: ({ row }) => (row > 0 ? number(row) : '–') },
      { head: word('imports.column'), cell: columnOf },
      { head: word('imports.value'), cell: ({ value }) => value },
      { head: word('imports.reason'), wide: true, cell: ({ reason, code }) => reason ?? code },
    ],
    rejected,
    { cut: true },
  ),
  el(
    'div',
    { class: 'row-actions' },
    el('a', { class: 'download', href: rejectedFile, download: true }, word('imports.rejectedFile')),
    rejected[0].row > 0 && leftOut > rejected.length && el('span', { class: 'hint' }, word('imports.listed', number(rejected.length))),
  ),
];

/** To leave rows out is a decision: it says how many, and the verification shows them again. */
const acceptance = ({ accepted, leftOut }, onAcceptValid) =>
  el(
    'div',
    { class: 'row-actions' },
    button(word('imports.acceptValid', number(accepted)), onAcceptValid),
    el('span', { class: 'hint' }, word('imports.acceptValid.hint', number(leftOut))),
  );

const warningText = (warning) =>
  typeof warning === 'string'
    ? warning
    : [
        warning.row && word('imports.rowNumber', warning.row),
        warning.column && columnOf(warning),
        warning.value,
        warning.message ?? warning.reason ?? warning.code,
      ]
        .filter(Boolean)
        .join(' · ');

const refusal = (problem) =>
  notice(
    'bad',
    problem.errors?.length > 0
      ? problem.errors.map(({ message }) => message).join(' ')
      : problem.message || word('form.failed'),
  );

/** The facts of a batch that waits to be verified. */
export function batch(form, host) {
  const { batch: one } = form.data;
  const facts = [
    ['batches.file', one.kept ? el('a', { href: fileUrl(one.id), download: true }, one.fileName) : one.fileName],
    ['batches.kind', wordOf('importKind', one.kind)],
    ['imports.period', one.period && period(one.period)],
    ['imports.source', one.source && form.sourceOf(one.source)],
    ['batches.importedBy', form.nameOf(one.importedBy)],
    ['batches.importedAt', dateTime(one.importedAt)],
    ['batches.rows', number(one.rows)],
    ['batches.leftOut', one.leftOut > 0 && leftOut(one)],
    ['batches.sha256', [fingerprint(one.sha256), !one.kept && el('small', {}, word('batches.notKept'))]],
  ];
  fill(
    host,
    el(
      'dl',
      { class: 'facts-list' },
      facts.filter(([, value]) => value).map(([name, value]) => [el('dt', {}, word(name)), el('dd', {}, value)]),
    ),
    warningsOf(one),
  );
}

/** What the importer was told, for whoever looks at the file next; the facts above stand without it. */
function warningsOf({ id }) {
  const list = el('ul', { class: 'hint' });
  getJson(`/api/imports/${encodeURIComponent(id)}`)
    .then(({ warnings = [] }) => fill(list, warnings.map((warning) => el('li', {}, warningText(warning)))))
    .catch(() => list.remove());
  return list;
}

/** Who verifies knows what the importer decided to leave out, and can see why. */
const leftOut = ({ id, leftOut: rows }) => [
  chip(word('batches.leftOutRows', number(rows)), 'warn'),
  ' ',
  el('a', { class: 'download', href: `/api/imports/${encodeURIComponent(id)}/rejected.csv`, download: true }, word('imports.rejectedFile')),
];

const valueOf = ({ value, unit, weight, replaces }) => [
  figure(value, unit),
  weight && el('small', {}, word('figures.fraction', number(value * weight), number(weight))),
  replaces && el('small', {}, word('figures.replaces', figure(replaces, unit))),
];

/** Whether it is likely, and whether it still changes anything. */
const beforeOf = ({ previous, usual, unit, published }) => [
  figure(previous, unit),
  usual && el('div', {}, chip(word('figures.unusual', figure(usual, unit)), 'warn')),
  published.length > 0 &&
    el('div', {}, chip(word('figures.published', published.map(period).join(word('explain.comma'))), 'warn')),
];

/** What a figure of an export was made of; one that no tool measured says why it is there. */
const origin = (form, { source, origin: made, reason, breaches: late }) =>
  reason
    ? chip(word('card.manual', reason), 'warn')
    : [form.sourceOf(source), made && el('small', {}, madeOf(made)), late.length > 0 && breaches(late)];

/** What was declined, why and by whom, for whoever imported it. */
export function declined(form, host) {
  const { reason, decidedBy, decidedAt, declined: figuresOf = [] } = form.data;
  fill(
    host,
    el(
      'blockquote',
      {},
      prose(reason),
      el('small', {}, [form.nameOf(decidedBy), dateTime(decidedAt)].join(' · ')),
    ),
    figuresOf.length > 0 && table(
      word('figures.declined'),
      [
        { head: word('figures.row'), cell: ({ row }) => number(row) },
        { head: word('bonus.name'), cell: ({ name, employee }) => name ?? employee },
        { head: word('card.line'), cell: nameOf },
        { head: word('imports.period'), cell: (one) => period(one.period) },
        { head: word('figures.value'), number: true, cell: valueOf },
      ],
      figuresOf,
      { cut: true },
    ),
  );
}

/** What proves figures that were typed in: their file as it came. */
const proof = (id) =>
  notice(
    'warn',
    word('figures.manual'),
    ' ',
    el('a', { href: fileUrl(id), download: true }, word('figures.openFile')),
  );

/** A tick for each row of a batch, and how many are ticked; without a tick a row stays open. */
export function chosenRows(form, all, about) {
  const chosen = new Set(form.initial('rows') ?? all.map(({ row }) => row));
  const ticks = all.map((one) => {
    const box = el('input', { type: 'checkbox', 'aria-label': word('figures.choose', one.row, about(one)) });
    box.checked = chosen.has(one.row);
    box.addEventListener('change', () => {
      box.checked ? chosen.add(one.row) : chosen.delete(one.row);
      counted();
    });
    return box;
  });
  const count = el('p', { class: 'hint', 'aria-live': 'polite' });
  const counted = () => fill(
      count,
      word(chosen.size === all.length ? 'figures.allChosen' : 'figures.chosen', number(chosen.size), number(all.length)),
    );
  counted();
  form.amend((submission) => {
    // all of them is the plain case and needs no list
    if (chosen.size < all.length) {
      submission.rows = [...chosen];
    }
  });
  return { ticks, count };
}

/** The figures of the batch, each with a tick. */
export function figures(form, host) {
  const { figures: all = [], open, answers = [] } = form.data;
  if (answers.length > 0) {
    return; // a batch of customers' answers has no figures
  }
  const { ticks, count } = chosenRows(form, all, ({ name, employee }) => name ?? employee);
  fill(
    host,
    all.some(({ reason }) => reason) && proof(form.data.batch.id),
    open > all.length && notice('warn', word('figures.firstOf', number(all.length), number(open))),
    count,
    el(
      'div',
      { 'data-path': 'rows', 'data-label': word('figures.title') },
      table(
        word('figures.title'),
        [
          { head: word('figures.row'), cell: ({ row }, index) => [ticks[index], ' ', number(row)] },
          { head: word('bonus.name'), cell: ({ name, employee }) => name ?? employee },
          { head: word('card.line'), cell: nameOf },
          { head: word('imports.period'), cell: (one) => period(one.period) },
          { head: word('figures.value'), number: true, cell: valueOf },
          { head: word('figures.previous'), number: true, cell: beforeOf },
          { head: word('imports.source'), cell: (one) => origin(form, one) },
        ],
        all,
      ),
    ),
  );
}
