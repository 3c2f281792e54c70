/** What an attribute of a drawing may call: a part of the same drawing, a color, a move. Nothing that is fetched. */
const calls = /(?:url(?=\(\s*['"]?#)|rgba?|hsla?|matrix|translate|scale|rotate|skew[XY])\(/gi;

/** Whether the value of a drawing's attribute is one that every browser draws and none fetches. */
export function isPlainPaint(value: string): boolean {
  return !/[(\\]/.test(value.replace(calls, ''));
}
