// Both languages of a page side by side: fetches the page in the other language and puts the blocks of both in rows.
// The rows follow the headings, whose ids are the same in all languages; below a heading they follow the blocks where
// these are alike, else the section is one row.
(() => {
  const {both, alone} = document.currentScript.dataset;
  const text = document.querySelector('main .text');
  const twin = document.querySelector('.languages a[rel="alternate"]');
  if (!text || !twin) return;
  const own = [...text.childNodes];
  const isBlock = part => !part.matches('[popover], section');
  let rows;

  const button = document.createElement('button');
  button.type = 'button';
  twin.closest('ul').appendChild(document.createElement('li')).appendChild(button);

  // What refers to places and files does so from where it came; ids get a mark of their own.
  const moved = part => {
    part.querySelectorAll('.peek, [popover], .twin').forEach(other => other.remove());
    const all = [part, ...part.querySelectorAll('*')];
    for (const element of all) {
      if (element.id) element.id = 'twin-' + element.id;
      for (const name of ['aria-labelledby', 'aria-describedby', 'headers']) {
        const ids = element.getAttribute(name);
        if (ids) element.setAttribute(name, ids.split(' ').map(id => 'twin-' + id).join(' '));
      }
      for (const name of ['href', 'src']) {
        const address = element.getAttribute(name);
        if (address) element.setAttribute(name, new URL(address, twin.href));
      }
    }
    return document.adoptNode(part);
  };

  const sections = blocks => {
    const found = [{id: '', blocks: []}];
    for (const block of blocks) {
      if (block.matches('.heading')) found.push({id: block.firstElementChild.id, blocks: []});
      found.at(-1).blocks.push(block);
    }
    return found;
  };

  const row = (left, right) => {
    const element = document.createElement('div');
    element.className = 'row';
    for (const [blocks, lang] of [[left, document.documentElement.lang], [right, twin.lang]]) {
      const cell = element.appendChild(document.createElement('div'));
      cell.lang = lang;
      cell.append(...blocks);
    }
    return element;
  };

  const pair = (left, right) => {
    const isAlike = left.length === right.length && left.every((block, at) => block.tagName === right[at].tagName);
    if (isAlike) return left.map((block, at) => row([block], [right[at]]));
    return left.length + right.length ? [row(left, right)] : [];
  };

  const build = async () => {
    const answer = await fetch(twin.href);
    if (!answer.ok) throw new Error(answer.status);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const left = sections([...text.children].filter(isBlock));
    const right = sections([...page.querySelector('main .text').children].filter(isBlock));
    const known = new Set(left.map(section => section.id));
    const found = left.flatMap(section => {
      const other = right.find(candidate => candidate.id === section.id)?.blocks ?? [];
      return pair(section.blocks, other.map(moved));
    });
    return found.concat(right.filter(section => !known.has(section.id)).map(section => row([], section.blocks.map(moved))));
  };

  const show = async isBoth => {
    const rest = own.filter(node => node.nodeType === 1 && !isBlock(node));
    if (isBoth) {
      rows ??= (await build()).map(element => ({element, cell: element.firstElementChild, blocks: [...element.firstElementChild.children]}));
      rows.forEach(({cell, blocks}) => cell.replaceChildren(...blocks));
      text.replaceChildren(...rows.map(({element}) => element), ...rest);
    } else if (rows) {
      text.replaceChildren(...own);
    }
    text.classList.toggle('both', isBoth);
    button.textContent = isBoth ? alone : both;
    const address = new URL(location);
    if (isBoth) address.searchParams.set('both', ''); else address.searchParams.delete('both');
    history.replaceState(null, '', address);
  };

  button.textContent = both;
  button.addEventListener('click', async () => {
    try { await show(!text.classList.contains('both')); } catch { button.disabled = true; }
  });
  if (new URL(location).searchParams.has('both')) {
    show(true).then(() => document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView(), () => { button.disabled = true; });
  }
})();
