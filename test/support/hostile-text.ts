/** What a publisher who means harm might call an article: markup, header lines, reordering, and no end. */
export const HOSTILE_TEXT = [
  `</title></bdi><script>alert(1)</script><img src=x onerror=alert(2)>`,
  `"><a href='javascript:alert(3)'>x</a>`,
  '\r\nBcc: eve@example.org\r\nSubject: other\r\n\r\nbody',
  '\u202etxt.exe\u2066\u200b\u0000\ud800',
  'a'.repeat(10_000),
].join(' ');
