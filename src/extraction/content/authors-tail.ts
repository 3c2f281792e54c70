/** What authors set below their text without a sentence: where it was first, who they are, what they have read. */
export const authorsTail =
  /原文|译自|出处|参考|引用|作者简介|作者介绍|关于作者|致谢|附录|注释|延伸阅读|About the Authors?|References?\b|Resources\b|Further reading|Acknowledge?ments?|Notes?\b|著者について/i;
