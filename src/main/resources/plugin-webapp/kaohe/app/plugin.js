// Tasklist loads the front end of every plugin and does not start without it. Ours serves form data only, so there is
// nothing to add to the page yet.
export default [];
