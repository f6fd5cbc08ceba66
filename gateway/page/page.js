const { React, ReactDOM, GraphiQL } = window;

const state = { person: undefined, headers: '', query: '', variables: '{}' };
const editor = ReactDOM.createRoot(document.getElementById('editor'));
const status = document.getElementById('status');

// GraphiQL keeps headers in its history. Tokens, even of people who do not exist, are not left in a browser.
const kept = new Map();
const storage = {
  getItem: (key) => kept.get(key) ?? null,
  setItem: (key, value) => kept.set(key, value),
  removeItem: (key) => kept.delete(key),
  clear: () => kept.clear(),
  get length() {
    return kept.size;
  },
};

const post = (operation, headers, accept, signal) =>
  fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept, ...headers },
    body: JSON.stringify(operation),
    signal,
  });

// Asks as the person who was chosen, anew once where their token has expired meanwhile.
async function send(operation, headers, accept, signal) {
  const response = await post(operation, headers, accept, signal);
  if (response.status !== 401 || !state.person) return response;
  const { errors } = await response.clone().json();
  if (errors?.[0]?.extensions?.code !== 'TOKEN_EXPIRED') return response;
  await signIn(state.person);
  return post(operation, JSON.parse(state.headers), accept, signal);
}

const isSubscription = ({ operationName }, document) =>
  document?.definitions.some(
    ({ operation, name }) =>
      operation === 'subscription' && (!operationName || name?.value === operationName),
  ) === true;

let listening = new AbortController();

// Whoever becomes somebody else, or asks something else, hears no more of what they listened to before.
function stopListening() {
  listening.abort();
  listening = new AbortController();
}

// The graph's answers to a subscription, as they come. Leaving the loop ends the subscription.
async function* listen(operation, headers) {
  const { signal } = listening;
  let reader;
  try {
    const response = await send(operation, headers, 'text/event-stream', signal);
    if (!response.ok) {
      yield await response.json();
      return;
    }
    reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const messages = (text + part.value).split('\n\n');
      text = messages.pop();
      for (const message of messages)
        if (message.startsWith('event: next')) yield JSON.parse(message.slice(message.indexOf('data: ') + 6));
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    if (!signal.aborted) await reader?.cancel();
  }
}

async function ask(operation, { headers, documentAST } = {}) {
  if (isSubscription(operation, documentAST)) return listen(operation, headers);
  return (await send(operation, headers, 'application/graphql-response+json')).json();
}

function show() {
  const { headers, query, variables } = state;
  editor.render(
    React.createElement(GraphiQL, { headers, query, variables, storage, fetcher: ask, forcedTheme: 'light' }),
  );
}

async function signIn(person) {
  const response = await fetch(`/demo/token/${encodeURIComponent(person.id)}`);
  if (!response.ok) {
    status.textContent = `Signing in as ${person.name} failed (${response.status}).`;
    return;
  }
  const { token } = await response.json();
  state.person = person;
  state.headers = JSON.stringify({ Authorization: `Bearer ${token}` }, null, 2);
  status.textContent = `${person.name} · ${person.post}`;
  show();
}

// GraphiQL reads what was laid out for it a tenth of a second later: who is quicker would ask for the question before by name.
const READ_WITHIN_MS = 300;

function choose({ query, variables }) {
  stopListening();
  state.query = query;
  state.variables = JSON.stringify(variables, null, 2);
  if (!state.person) return;
  show();
  const main = document.getElementById('editor');
  main.inert = true;
  setTimeout(() => {
    main.inert = false;
  }, READ_WITHIN_MS);
}

function become(person) {
  stopListening();
  return signIn(person);
}

function fill(listId, entries, label, pick) {
  const list = document.getElementById(listId);
  for (const entry of entries) {
    const button = document.createElement('button');
    button.type = 'button';
    button.setAttribute('aria-pressed', 'false');
    button.append(...label(entry));
    button.addEventListener('click', () => {
      for (const other of list.querySelectorAll('button')) {
        other.setAttribute('aria-pressed', String(other === button));
      }
      pick(entry);
    });
    const item = document.createElement('li');
    item.append(button);
    list.append(item);
  }
  return list.querySelector('button');
}

function withLine(name, line) {
  const small = document.createElement('span');
  small.textContent = line;
  return [name, small];
}

const { people, queries } = await (await fetch('/demo/try')).json();
const firstPerson = fill('people', people, ({ name, post }) => withLine(name, post), become);
const firstQuery = fill('queries', queries, ({ title }) => [title], choose);
firstQuery?.click();
firstPerson?.click();
