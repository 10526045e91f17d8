// The page on which somebody with a one-time password chooses their own; afterwards Tasklist opens.

const TASKLIST = '/camunda/app/tasklist/default/';

const ZH = {
  title: '设置您自己的密码',
  why: '您使用一次性密码登录。请设置只有您知道的密码，之后即可处理任务。',
  current: '一次性密码',
  new: '新密码（至少 8 个字符）',
  again: '再次输入新密码',
  save: '保存并打开我的任务',
  different: '两次输入的密码不一致。',
  expired: '登录已过期，请重新登录后再设置。',
  failed: '暂时无法保存，请稍后再试。'
};
const EN = {
  different: 'The two passwords are not the same.',
  expired: 'Your session has ended. Please log in again and come back.',
  failed: 'This cannot be saved right now. Please try again in a moment.'
};

const chinese = navigator.language.toLowerCase().startsWith('zh');
const word = key => (chinese ? ZH : EN)[key];
const form = document.getElementById('change');
const whole = document.getElementById('whole');

if (chinese) {
  document.documentElement.lang = 'zh';
  document.querySelectorAll('[data-word]').forEach(element => {
    element.textContent = ZH[element.dataset.word];
  });
}
form.elements.current.focus();

function tell(field, message) {
  const input = form.elements[field];
  if (!input || !field) {
    whole.textContent = message;
    whole.focus();
    return;
  }
  document.getElementById(`${field}-error`).textContent = message;
  input.setAttribute('aria-invalid', 'true');
  form.querySelector('[aria-invalid="true"]').focus();
}

function forget() {
  whole.textContent = '';
  for (const input of form.querySelectorAll('input')) {
    input.removeAttribute('aria-invalid');
    document.getElementById(`${input.name}-error`).textContent = '';
  }
}

// A reading request is told the session's CSRF token, whatever else it answers.
async function token() {
  const answer = await fetch('/api/me/password', {headers: {Accept: 'application/json'}});
  return answer.headers.get('X-XSRF-TOKEN') ?? '';
}

async function save() {
  const answer = await fetch('/api/me/password', {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Accept: 'application/json',
      'Accept-Language': chinese ? 'zh' : 'en',
      'X-XSRF-TOKEN': await token()
    },
    body: JSON.stringify({current: form.elements.current.value, new: form.elements.new.value})
  });
  if (answer.ok) {
    window.location.assign(TASKLIST);
  } else if (answer.status === 401) {
    tell('', word('expired'));
  } else {
    const problem = await answer.json();
    problem.errors.forEach(error => tell(error.field, error.message));
  }
}

form.addEventListener('submit', async event => {
  event.preventDefault();
  forget();
  if (form.elements.new.value !== form.elements.again.value) {
    tell('again', word('different'));
    return;
  }
  const button = form.querySelector('button');
  button.disabled = true;
  try {
    await save();
  } catch (unreachable) {
    tell('', word('failed'));
  } finally {
    button.disabled = false;
  }
});
