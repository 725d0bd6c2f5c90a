// Searches the site: loads the few files of the index that a query needs, and a sentence from each page it shows.
// Cuts a query into terms as TermReader.swift cuts the pages.
(() => {
  const form = document.querySelector('form.search');
  const [input, status, list, more] = ['input', '[role=status]', '.found', '.more'].map(part => form.querySelector(part));
  const shown = 8;
  const han = /[\u3005\u3007\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff\u{20000}-\u{3ffff}]/u;
  const letter = /[0-9a-z\u00c0-\u07ff]/;
  const loaded = new Map();
  let directory;
  let latest = 0;

  const load = (name, options) => {
    if (!loaded.has(name)) {
      const text = fetch(name, options).then(answer => answer.ok ? answer.text() : Promise.reject(answer.status));
      text.catch(() => loaded.delete(name));
      loaded.set(name, text);
    }
    return loaded.get(name);
  };

  // Asked for anew, so that it never speaks of files of an older site; all others are marked with its version.
  const index = async () => {
    if (!directory) {
      const [head, ...firsts] = (await load('shards.txt', {cache: 'no-cache'})).trimEnd().split('\n');
      const [version, size] = head.split(' ');
      directory = {version, size: Number(size), firsts};
    }
    return directory;
  };

  const fold = text => text.normalize('NFC').replace(/[\u2060\ufeff]/g, '')
    .replace(/[\uff10-\uff5a]/g, c => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[₀-₉]/g, c => String.fromCharCode(c.charCodeAt(0) - 0x2050)).replace(/[¹²³]/g, c => '123'['¹²³'.indexOf(c)])
    .replace(/[A-Z\u00c0-\u00d6\u00d8-\u00de]/g, c => String.fromCharCode(c.charCodeAt(0) + 32))
    .replace(/[×÷]/g, ' ').replace(/([0-9]),(?=[0-9])/g, '$1');

  // The runs of one script: words with their beginning, Han by every two characters.
  const runs = query => {
    const found = [];
    let last = '';
    const characters = [...fold(query)];
    characters.forEach((c, at) => {
      const point = c === '.' && /[0-9]/.test(characters[at - 1]) && /[0-9]/.test(characters[at + 1]);
      const kind = han.test(c) ? 'han' : letter.test(c) || point ? 'word' : '';
      if (kind && kind === last) found.at(-1).text += c;
      else if (kind) found.push({kind, text: c});
      last = kind;
    });
    return found;
  };

  const terms = ({kind, text}) => {
    const characters = [...text];
    if (kind === 'word') return [{text, isWhole: text.length === 1}];
    if (characters.length === 1) return [{text, isWhole: false}];
    return characters.slice(1).map((c, at) => ({text: characters[at] + c, isWhole: true}));
  };

  // In the order of code points, which is that of the files.
  const precedes = (a, b) => {
    const [left, right] = [[...a], [...b]];
    const at = left.findIndex((c, place) => c !== right[place]);
    return at < 0 ? left.length < right.length : at < right.length && left[at].codePointAt(0) < right[at].codePointAt(0);
  };

  const decode = (text, into) => {
    let [page, value, shift] = [-1, 0, 0];
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at) - 48;
      value += (code & 31) * 2 ** shift;
      if (code & 32) { shift += 5; continue; }
      page += Math.floor(value / 2) + 1;
      into.set(page, Math.max(into.get(page) ?? 0, value % 2));
      [value, shift] = [0, 0];
    }
  };

  // The pages that hold a term, and whether in a heading.
  const look = async ({text, isWhole}) => {
    const {version, firsts} = await index();
    const files = firsts.map((_, at) => at).filter(at => {
      const begins = firsts[at].startsWith(text) || !precedes(text, firsts[at]);
      return begins && (at + 1 === firsts.length || !precedes(firsts[at + 1], text));
    });
    const pages = new Map();
    const sign = '\n' + text + (isWhole ? ' ' : '');
    for (const lines of await Promise.all(files.map(at => load(`terms-${at}.txt?${version}`)))) {
      const all = '\n' + lines;
      for (let at = all.indexOf(sign); at >= 0; at = all.indexOf(sign, at + 1)) {
        decode(all.slice(all.indexOf(' ', at) + 1, all.indexOf('\n', at + 1)), pages);
      }
    }
    return pages;
  };

  const search = async query => {
    const wanted = runs(query).flatMap(terms);
    const found = await Promise.all(wanted.map(look));
    const weight = page => found.reduce((sum, pages) => sum + pages.get(page), 0);
    return [...found[0]?.keys() ?? []].filter(page => found.every(pages => pages.has(page)))
      .map(page => ({page, weight: weight(page)})).sort((a, b) => b.weight - a.weight || a.page - b.page)
      .map(({page}) => page);
  };

  const pattern = query => {
    const digit = c => /[0-9]/.test(c) ? `[${c}${'₀₁₂₃₄₅₆₇₈₉'[c]}${['', '¹', '²', '³'][c] ?? ''}]` : c.replace('.', '\\.');
    const words = runs(query).map(({kind, text}) =>
      (kind === 'word' ? '(?<![0-9A-Za-z])' : '') + [...text].map(digit).join('[,\\u2060]?'));
    return words.map(word => new RegExp(word, 'iu'));
  };

  const block = 'p, li, td, th, dt, dd, caption, figcaption, summary, text, pre, h1, h2, h3, h4, h5, h6';

  // The text of a page in blocks, each with the heading above it.
  const blocks = html => {
    const page = new DOMParser().parseFromString(html, 'text/html');
    page.querySelectorAll('[popover], nav, .twin, .disclosures, script').forEach(part => part.remove());
    const found = [];
    let heading = '';
    for (const part of page.querySelectorAll(`main :is(${block})`)) {
      if (/^H[2-6]$/.test(part.tagName)) heading = part.id;
      if (!part.querySelector(block)) found.push({heading, text: part.textContent.replace(/\s+/g, ' ').trim()});
    }
    return found;
  };

  const excerpt = (item, found, patterns) => {
    const {text} = found;
    const first = Math.min(...patterns.map(word => text.search(word)).filter(at => at >= 0));
    const cut = (from, to) => text.slice(from, to).search(/[^0-9A-Za-z\u00c0-\u07ff]|$/u);
    const start = first > 60 ? first - 40 + cut(first - 40, first) : 0;
    const end = start + 180 + cut(start + 180);
    const rest = (start > 0 ? '…' : '') + text.slice(start, end).trim() + (text.length > end ? '…' : '');
    const line = item.appendChild(document.createElement('p'));
    const all = new RegExp(patterns.map(word => word.source).join('|'), 'giu');
    let done = 0;
    for (const match of rest.matchAll(all)) {
      line.append(rest.slice(done, match.index));
      line.appendChild(document.createElement('mark')).textContent = match[0];
      done = match.index + match[0].length;
    }
    line.append(rest.slice(done));
  };

  const show = async (page, patterns) => {
    const {version, size} = await index();
    const lines = await load(`pages-${Math.floor(page / size)}.txt?${version}`);
    const [address, title, context] = lines.split('\n')[page % size].split('\t');
    const item = document.createElement('li');
    const link = item.appendChild(document.createElement('a'));
    [link.href, link.textContent] = [address, title];
    const aside = item.appendChild(document.createElement('span'));
    [aside.className, aside.textContent] = ['aside', ' ' + context];
    try {
      const found = blocks(await load(address));
      const hits = word => ({text}) => word.test(text);
      const own = found.filter(part => part.text !== title);
      const best = own.find(part => patterns.every(word => word.test(part.text))) ?? own.find(hits(patterns[0]));
      if (best) {
        if (best.heading) link.href = address + '#' + best.heading;
        excerpt(item, best, patterns);
      }
    } catch { /* a result without an excerpt is still one */ }
    return item;
  };

  const run = async () => {
    const query = input.value.trim();
    const turn = ++latest;
    const address = new URL(location);
    if (query) address.searchParams.set('q', query); else address.searchParams.delete('q');
    history.replaceState(null, '', address);
    if (!runs(query).length) {
      list.replaceChildren();
      more.hidden = true;
      status.textContent = '';
      return;
    }
    try {
      const found = await search(query);
      const patterns = pattern(query);
      const items = await Promise.all(found.slice(0, shown).map(page => show(page, patterns)));
      if (turn !== latest) return;
      list.replaceChildren(...items);
      status.textContent = found.length ? form.dataset.found.replace('{count}', found.length) : form.dataset.none;
      more.hidden = found.length <= shown;
      more.onclick = async () => {
        const next = await Promise.all(found.slice(list.children.length, list.children.length + shown).map(page => show(page, patterns)));
        if (turn !== latest) return;
        list.append(...next);
        next[0].querySelector('a').focus();
        more.hidden = list.children.length >= found.length;
      };
    } catch {
      status.textContent = form.dataset.failed;
    }
  };

  let waiting;
  input.addEventListener('input', event => {
    clearTimeout(waiting);
    if (!event.isComposing) waiting = setTimeout(run, 200);
  });
  input.addEventListener('compositionend', () => { waiting = setTimeout(run, 0); });
  form.addEventListener('submit', event => {
    event.preventDefault();
    clearTimeout(waiting);
    run();
  });
  form.hidden = false;
  input.value = new URL(location).searchParams.get('q') ?? '';
  if (input.value) run();
})();
