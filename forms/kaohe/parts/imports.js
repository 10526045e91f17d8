// Files on their way in: choose, try without effect, import.

import { getJson, postFile, Problem } from '../api.js';
import { button, el, fill, newId, notice } from '../dom.js';
import { clearError, showError } from '../errors.js';
import { carried } from '../fields.js';
import { language, monthsOf, number, period, word, wordOf } from '../words.js';
import { refusal, report } from './importreport.js';

const ORIENTATIONS = ['OUTPUT_INPUT', 'INPUT_OUTPUT'];
const POLL_PAUSE = 1000;
const FILES = '.csv,.txt,.xlsx,.xls,.json,.zip';
const PROOFS = '.pdf,.png,.jpg,.jpeg,.xlsx,.xls,.csv,.docx,.doc,.pptx,.ppt,.ofd,.msg,.eml,.txt';
const MANUAL = 'MANUAL';

/** Uploads actuals beside a task; the lists around are refreshed afterwards. */
export function uploadActuals(form, host) {
  const { coverage = [], card, period: when } = form.data;
  const sources = [...coverage, ...(card?.lines ?? [])].map(({ source }) => source).filter(Boolean);
  const known = sources.length > 0 ? [...new Set(sources)] : undefined;
  panel(host, form, { kind: 'actuals', periods: monthsOf(when), sources: known }, () => form.refresh());
}

/** Uploads what takes the place of declined rows: another file than theirs says already that they are replaced. */
export function uploadReplacement(form, host) {
  const { batch: declined, period: when } = form.data;
  panel(
    host,
    form,
    { kind: declined.kind, periods: monthsOf(when) },
    ({ sha256 }) => sha256 !== declined.sha256 && form.choose('handling', 'REPLACED'),
  );
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
  const { kinds = [], periods = fixed.periods, ahead = [] } = form.data;
  const sources = fixed.sources ?? Object.keys(form.sources);
  const kind =
    !fixed.kind &&
    select(
      'imports.kind',
      kinds.map((code) => [code, wordOf('importKind', code)]),
    );
  const when = periodChoice(periods);
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
  const file = fileChoice('imports.file', FILES);
  const evidence = fileChoice('imports.evidence', PROOFS);
  const proof = el('div');
  const askForProof = () => fill(proof, evidence.field);
  source.control.addEventListener('change', () => source.control.value === MANUAL && askForProof());
  const choosable = { period: when, source, value: orientation, evidence };
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
      const files = [file.control.files[0], evidence.control.files[0]];
      const batch = await upload(`/api/imports/${encodeURIComponent(chosenKind)}${query}`, files, (progress, rows) =>
        fill(answer, el('p', { class: 'loading' }, word('imports.progress', number(progress ?? 0), number(rows)))),
      );
      const taken = !options.dryRun && !['REJECTED', 'FAILED'].includes(batch.status);
      fill(
        answer,
        report(batch, { taken, tried: options.dryRun === true }, () => send({ ...options, dryRun: false, acceptValid: true })),
      );
      close(taken);
      if (taken) {
        onImported(batch);
      } else {
        askFor(choosable, batch.rejected ?? []);
        if (batch.rejected?.some(({ code }) => code === 'MANUAL_NEEDS_EVIDENCE')) {
          askForProof();
          showError(evidence.control, word('imports.chooseHere.evidence'));
        }
      }
    } catch (problem) {
      const noProof = problem.errors?.find(({ field }) => field === 'evidence');
      fill(answer, !noProof && refusal(problem));
      noProof && showError(evidence.control, noProof.message);
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
      proof,
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
    column === 'value' ? code === 'ORIENTATION_NEEDED' : !value,
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

function fileChoice(name, accept) {
  const control = el('input', { type: 'file', id: newId(), accept, class: 'file' });
  return chosen(control, word(name), el('p', { class: 'hint' }, word(`${name}Hint`)));
}

/** Something to choose that is no part of the submission, with room for what is wrong with it. */
function chosen(control, label, hint) {
  const error = el('p', { class: 'error', id: newId() });
  control.setAttribute('aria-describedby', error.id);
  return { control, field: el('div', { class: 'field' }, el('label', { for: control.id }, label), hint, control, error) };
}

/** Of several months the file itself has to say which. */
function periodChoice(periods = []) {
  const choice = select(
    'imports.period',
    periods.map((one) => [one, period(one)]),
    'imports.fromFile',
  );
  choice.control.value = periods.length === 1 ? periods[0] : '';
  return choice;
}

const queryOf = (parameters) => {
  const given = Object.entries(parameters).filter(
    ([, value]) => value !== '' && value !== undefined && value !== false,
  );
  return given.length > 0 ? `?${new URLSearchParams(given)}` : '';
};

/** Sends the file and waits until it is worked through. A file with rejected rows is an answer too, not a failure. */
async function upload(url, [file, evidence], onProgress) {
  let batch;
  try {
    batch = await postFile(url, file, evidence);
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
