// Paths of a submission such as `ratings[1].cases[0].action`: the names of inputs and the fields of errors.

const steps = (path) => [...path.matchAll(/[^.[\]]+/g)].map(([step]) => (/^\d+$/.test(step) ? Number(step) : step));

export const read = (value, path) => steps(path).reduce((at, step) => at?.[step], value);

export function write(target, path, value) {
  const way = steps(path);
  way.slice(0, -1).reduce((at, step, index) => (at[step] ??= typeof way[index + 1] === 'number' ? [] : {}), target)[
    way.at(-1)
  ] = value;
}

/** `ratings[1].cases[0].action`, `ratings[1].cases[0]`, `ratings[1].cases` … */
export function upwards(path) {
  const all = [];
  for (let rest = path; rest !== ''; rest = rest.replace(/(^|\.)[^.[\]]+$|\[\d+]$/, '')) {
    all.push(rest);
  }
  return all;
}

/** The schema that stands behind a path, and whether its parent requires it. */
export function schemaAt(schema, path) {
  let at = schema;
  let required = false;
  for (const step of steps(path)) {
    required = (at?.required ?? []).includes(step);
    at = typeof step === 'number' ? at?.items : at?.properties?.[step];
  }
  return { schema: at ?? {}, required };
}
