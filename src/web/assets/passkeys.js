// Asks the browser for a passkey: only a script can (WebAuthn). What it gives goes into the form, and the form is sent like
// any other. Without this script those forms stay hidden, and a password does the same.
const bytesOf = (text) => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
const textOf = (buffer) =>
  btoa(Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
const named = (credentials) => credentials?.map((one) => ({ ...one, id: bytesOf(one.id) }));

const ask = {
  make: ({ challenge, user, excludeCredentials, ...rest }) =>
    navigator.credentials.create({
      publicKey: {
        ...rest,
        challenge: bytesOf(challenge),
        user: { ...user, id: bytesOf(user.id) },
        excludeCredentials: named(excludeCredentials),
      },
    }),
  show: ({ challenge, allowCredentials, ...rest }) =>
    navigator.credentials.get({
      publicKey: { ...rest, challenge: bytesOf(challenge), allowCredentials: named(allowCredentials) },
    }),
};

function jsonOf({ id, rawId, type, authenticatorAttachment, response }) {
  const parts = { clientDataJSON: textOf(response.clientDataJSON) };
  for (const name of ['attestationObject', 'authenticatorData', 'signature', 'userHandle']) {
    if (response[name]) parts[name] = textOf(response[name]);
  }
  const transports = response.getTransports?.();
  if (transports) parts.transports = transports;
  const attachment = authenticatorAttachment ?? undefined;
  return JSON.stringify({
    id,
    rawId: textOf(rawId),
    type,
    authenticatorAttachment: attachment,
    clientExtensionResults: {},
    response: parts,
  });
}

/** What the server wants to know; undefined when it leads elsewhere first. */
async function optionsFor(form) {
  const body = new URLSearchParams({ _csrf: form.elements._csrf.value });
  const answer = await fetch(form.dataset.options, { method: 'POST', body });
  if (answer.redirected) return void location.assign(answer.url);
  if (!answer.ok) throw new Error(answer.status === 429 ? 'often' : 'failed');
  return answer.json();
}

/** The name of the text that says what went wrong. */
function reasonOf(error) {
  if (error.name === 'InvalidStateError') return 'known';
  if (error.name === 'NotAllowedError' || error.name === 'AbortError') return 'cancelled';
  return error.message === 'often' ? 'often' : 'failed';
}

async function answer(form) {
  const problem = form.parentElement.querySelector('[role=alert]');
  const button = form.querySelector('button');
  problem.hidden = true;
  button.disabled = true;
  try {
    const options = await optionsFor(form);
    if (!options) return;
    form.elements.answer.value = jsonOf(await ask[form.dataset.passkey](options));
    form.submit();
  } catch (error) {
    problem.textContent = problem.dataset[reasonOf(error)] ?? problem.dataset.failed;
    problem.hidden = false;
    button.disabled = false;
  }
}

if (window.PublicKeyCredential) {
  for (const form of document.querySelectorAll('form[data-passkey]')) {
    form.parentElement.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void answer(form);
    });
  }
}
