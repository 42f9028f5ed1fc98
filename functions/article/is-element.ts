const ELEMENT_NODE = 1;
const TEXT_NODE = 3;

/** By number, because instanceof knows only the classes of one window. */
export const isElement = (node: Node): node is Element => node.nodeType === ELEMENT_NODE;

export const isText = (node: Node): node is Text => node.nodeType === TEXT_NODE;
