/** The elements directly inside an element. A walk, because jsdom looks up each of `children` by its name. */
export function childElements(parent: Element): Element[] {
  const children: Element[] = [];
  for (let child = parent.firstElementChild; child !== null; child = child.nextElementSibling) {
    children.push(child);
  }
  return children;
}
