// The part of JSON Schema 2020-12 that the schemas of submissions use, with the error codes of the server. It spares a
// round trip; the server checks everything again.

/** What a reader is told where one of these patterns does not fit; the same as the server says. */
const PATTERNS = { '\\S': 'REQUIRED', '\\p{N}': 'NUMBER_MISSING' };

/** @returns errors `{field, code, args}`, the field being a path such as `ratings[1].score` */
export function validate(schema, value, field = '') {
  const errors = [];
  const wrong = (code, ...args) => errors.push({ field, code, args });

  if (!isOf(schema.type, value)) {
    return [{ field, code: 'TYPE', args: [] }];
  }
  if (schema.enum && !schema.enum.includes(value)) {
    wrong('ENUM');
  }
  if (typeof value === 'string') {
    checkText(schema, value, wrong);
  } else if (typeof value === 'number') {
    checkNumber(schema, value, wrong);
  } else if (Array.isArray(value)) {
    checkList(schema, value, field, wrong, errors);
  } else if (value && typeof value === 'object') {
    checkObject(schema, value, field, wrong, errors);
  }
  for (const part of schema.allOf ?? []) {
    errors.push(...validate(part, value, field));
  }
  if (schema.if && schema.then && validate(schema.if, value, field).length === 0) {
    errors.push(...validate(schema.then, value, field));
  }
  return errors;
}

function isOf(types, value) {
  return (
    types === undefined ||
    [types].flat().some((type) => {
      switch (type) {
        case 'null':
          return value === null;
        case 'array':
          return Array.isArray(value);
        case 'object':
          return value !== null && typeof value === 'object' && !Array.isArray(value);
        case 'integer':
          return Number.isInteger(value);
        default:
          return typeof value === type;
      }
    })
  );
}

function checkText(schema, value, wrong) {
  if (value.length < (schema.minLength ?? 0)) {
    wrong(schema.minLength === 1 ? 'REQUIRED' : 'MIN_LENGTH', schema.minLength);
  } else if (value.length > (schema.maxLength ?? Infinity)) {
    wrong('MAX_LENGTH', schema.maxLength);
  } else if (schema.pattern && !new RegExp(schema.pattern, 'u').test(value)) {
    wrong(PATTERNS[schema.pattern] ?? 'FORMAT');
  } else if (schema.format === 'date' && Number.isNaN(Date.parse(value))) {
    wrong('FORMAT');
  }
}

function checkNumber(schema, value, wrong) {
  if (value < (schema.minimum ?? -Infinity)) {
    wrong('MINIMUM', schema.minimum);
  } else if (value > (schema.maximum ?? Infinity)) {
    wrong('MAXIMUM', schema.maximum);
  } else if (schema.multipleOf && Math.abs(value / schema.multipleOf - Math.round(value / schema.multipleOf)) > 1e-9) {
    wrong('MULTIPLE_OF', schema.multipleOf);
  }
}

function checkList(schema, value, field, wrong, errors) {
  if (value.length < (schema.minItems ?? 0)) {
    wrong('MIN_ITEMS', schema.minItems);
  } else if (value.length > (schema.maxItems ?? Infinity)) {
    wrong('MAX_ITEMS', schema.maxItems);
  } else if (schema.contains && !value.some((item) => validate(schema.contains, item).length === 0)) {
    wrong('INCOMPLETE');
  }
  if (schema.items) {
    value.forEach((item, index) => errors.push(...validate(schema.items, item ?? {}, `${field}[${index}]`)));
  }
}

function checkObject(schema, value, field, wrong, errors) {
  const below = (name) => (field ? `${field}.${name}` : name);
  for (const name of schema.required ?? []) {
    if (value[name] === undefined) {
      errors.push({ field: below(name), code: 'REQUIRED', args: [] });
    }
  }
  for (const [name, child] of Object.entries(value)) {
    const known = schema.properties?.[name];
    if (known === false || (!known && schema.additionalProperties === false)) {
      errors.push({ field: below(name), code: 'UNKNOWN', args: [] });
    } else if (known && known.const !== undefined && known.const !== child) {
      errors.push({ field: below(name), code: 'CONFIRM', args: [] });
    } else if (known) {
      errors.push(...validate(known, child, below(name)));
    }
  }
}
