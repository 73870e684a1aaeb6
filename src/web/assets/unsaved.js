// Asks before a form with changes is left. Every page works without it.
const changed = new Set();
document.addEventListener('input', (event) => {
  const form = event.target.closest('form[data-unsaved]');
  if (form) changed.add(form);
});
document.addEventListener('submit', (event) => changed.delete(event.target));
addEventListener('beforeunload', (event) => {
  if (changed.size) event.preventDefault();
});
