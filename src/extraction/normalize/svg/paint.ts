/** Functions in an attribute of a drawing: a reference to a part of it, a color, a transform. None of them loads anything. */
const calls = /(?:url(?=\(\s*['"]?#)|rgba?|hsla?|matrix|translate|scale|rotate|skew[XY])\(/gi;

/** Whether every browser renders the value of a drawing's attribute, and none loads anything for it. */
export function isPlainPaint(value: string): boolean {
  return !/[(\\]/.test(value.replace(calls, ''));
}
