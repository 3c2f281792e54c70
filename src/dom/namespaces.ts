export const mathNamespace = 'http://www.w3.org/1998/Math/MathML';

export const svgNamespace = 'http://www.w3.org/2000/svg';
