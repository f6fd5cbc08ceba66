const { React, ReactDOM, GraphiQL } = window;

const state = { headers: '', query: '', variables: '{}' };
const editor = ReactDOM.createRoot(document.getElementById('editor'));
const status = document.getElementById('status');

async function ask(operation, { headers = {} } = {}) {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...headers },
    body: JSON.stringify(operation),
  });
  return response.json();
}

function show() {
  editor.render(
    React.createElement(GraphiQL, {
      ...state,
      fetcher: ask,
      shouldPersistHeaders: false,
      defaultTheme: 'light',
    }),
  );
}

async function signIn(person) {
  const response = await fetch(`/demo/token/${encodeURIComponent(person.id)}`);
  if (!response.ok) {
    status.textContent = `Signing in as ${person.name} failed (${response.status}).`;
    return;
  }
  const { token } = await response.json();
  state.headers = JSON.stringify({ Authorization: `Bearer ${token}` }, null, 2);
  status.textContent = `${person.name} · ${person.post}`;
  show();
}

function choose({ query, variables }) {
  state.query = query;
  state.variables = JSON.stringify(variables, null, 2);
  show();
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
