// Calls to our own resources with the session of Tasklist.

const base = document.querySelector('base');
const plugin = `${base?.getAttribute('tasklist-api') ?? '/camunda/api/tasklist/'}plugin/kaohe/default/`;

/** An answer that is not a success: `status`, and `errors: [{field, code, message}]` where the server names fields. */
export class Problem extends Error {
  constructor(status, body) {
    super(body?.detail ?? body?.message ?? body?.title ?? '');
    this.status = status;
    this.body = body ?? {};
    this.errors = body?.errors ?? [];
  }
}

export const taskUrl = (id) => `${plugin}task/${encodeURIComponent(id)}`;

export const definitionUrl = (key) => `${plugin}process-definition/${encodeURIComponent(key)}`;

export const getJson = (url) => call(url, {});

export const postJson = (url, body) => call(url, json('POST', body));

export const putJson = (url, body) => call(url, json('PUT', body));

export const deleteAt = (url) => call(url, { method: 'DELETE' });

/** What takes long is answered before it is done, so that its progress can be shown. */
export const postFile = (url, file, evidence) => {
  const body = new FormData();
  body.append('file', file);
  evidence && body.append('evidence', evidence);
  return call(url, { method: 'POST', body, headers: { Prefer: 'respond-async' } });
};

const json = (method, body) => ({
  method,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});

async function call(url, options) {
  const headers = { Accept: 'application/json, application/problem+json', ...options.headers };
  const token = /(?:^|;\s*)XSRF-TOKEN=([^;]*)/.exec(document.cookie);
  if (token && options.method) {
    headers['X-XSRF-TOKEN'] = decodeURIComponent(token[1]);
  }
  let answer;
  try {
    answer = await fetch(url, { credentials: 'same-origin', cache: 'no-store', ...options, headers });
  } catch {
    throw new Problem(0);
  }
  const text = await answer.text();
  let body = null;
  try {
    body = text === '' ? null : JSON.parse(text);
  } catch {
    // an answer that is no JSON says nothing that we could show
  }
  if (!answer.ok) {
    throw new Problem(answer.status, body);
  }
  return body;
}
