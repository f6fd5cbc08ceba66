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

async function send(operation, headers = {}) {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...headers },
    body: JSON.stringify(operation),
  });
  return response.json();
}

const isSubscription = ({ operationName }, document) =>
  document?.definitions.some(
    ({ operation, name }) =>
      operation === 'subscription' && (!operationName || name?.value === operationName),
  ) === true;

// The graph's answers to a subscription, as they come. Leaving the loop ends the subscription.
async function* listen(operation, headers = {}) {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
    body: JSON.stringify(operation),
  });
  if (!response.ok) {
    yield await response.json();
    return;
  }
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  try {
    let text = '';
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const messages = (text + part.value).split('\n\n');
      text = messages.pop();
      for (const message of messages)
        if (message.startsWith('event: next')) yield JSON.parse(message.slice(message.indexOf('data: ') + 6));
    }
  } finally {
    await reader.cancel();
  }
}

async function ask(operation, { headers, documentAST } = {}) {
  if (isSubscription(operation, documentAST)) return listen(operation, headers);
  const answer = await send(operation, headers);
  if (answer.errors?.[0]?.extensions?.code !== 'TOKEN_EXPIRED' || !state.person) return answer;
  await signIn(state.person);
  return send(operation, JSON.parse(state.headers));
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

function choose({ query, variables }) {
  state.query = query;
  state.variables = JSON.stringify(variables, null, 2);
  if (state.person) show();
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
const firstPerson = fill('people', people, ({ name, post }) => withLine(name, post), signIn);
const firstQuery = fill('queries', queries, ({ title }) => [title], choose);
firstQuery?.click();
firstPerson?.click();
