// Loaded by Tasklist with the plugin "kaohe". Whoever still carries a one-time password is led to the page that changes
// it: until then the server answers every other request with PASSWORD_CHANGE_REQUIRED.

const PAGE = '/password.html';
const send = XMLHttpRequest.prototype.send;

XMLHttpRequest.prototype.send = function (...body) {
  this.addEventListener('load', () => {
    const refused = this.status === 403 && (this.responseType === '' || this.responseType === 'text');
    if (refused && this.responseText.includes('PASSWORD_CHANGE_REQUIRED')) {
      window.location.assign(PAGE);
    }
  });
  return send.apply(this, body);
};

export default [];
