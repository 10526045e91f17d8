// The way to one's team, for who leads somebody.

const chinese = navigator.language.toLowerCase().startsWith('zh');

async function render(place) {
  const answer = await fetch('/api/me', { headers: { Accept: 'application/json' } });
  if (!answer.ok || !(await answer.json()).roles.includes('MANAGER')) {
    return;
  }
  const link = document.createElement('a');
  link.href = '/team.html';
  link.textContent = chinese ? '我的团队' : 'My team';
  place.append(link);
}

export default { id: 'kaohe-team', pluginPoint: 'tasklist.navbar.action', priority: 6, render };
