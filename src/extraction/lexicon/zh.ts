// In Chinese. See alternatives.ts for the format.

// Names and facts around a title

/** Labels before the names of translators, of other people, and of authors; `topicLabels` (with a colon) precede topics. */
export const translatorLabels = '译者|翻译者?|编译|译';
export const otherLabels =
  '(?:[\u4e00-\u9fff]{0,4}(?:策划|编辑|审校|校对|嘉宾|主编|审核|排版|主持人?))|责编|采访|整理|来源|出品人?|校';
export const authorLabels =
  '(?:原文?|文章|本文|联合|共同|特[邀约])?作者(?:团队)?|撰[文写]|撰稿人?|执笔|图文|文|记者(?=\\s*[|｜丨/])';
export const topicLabels = '主题|话题|标签|分类|专题';

/** Beginnings of labels for names; no topic begins with one. */
export const nameLabels = '作者|译者|策划|编辑|审校|责编|撰文';

/** After a name: roles (Jane Roe 著，张三 译，李四 校), and ends of job titles (张三，某公司架构师). */
export const rolesBehindNames = '著译校';
export const jobTitles = '[程构]师|总监|经理|专家|负责人';

/** Labels of buttons next to a name. */
export const nameButtons = '已?关注|订阅|登录|注册|更多';

/** Text next to a date that is not a name (`notInNames`), and words and names of the site's categories. */
export const notInNames =
  '阅读|浏览|观看|分钟|字数|点击|来源|评论|发布|更新|转载|编译|译文|推荐|精选|话题|专题|专栏|新闻|资讯|视频|频道|首页|原创|文章';
export const subjectWords =
  '云上?|开源|计算|原生|服务|架构|.端|数据库?|开发|工程|人工智能|生成式|大模型|安全|运维|企业|行业|动态';

/** Between a name and a date; `onDay` only after a name and a space. */
export const publishedOn = '发布于|发表于';
export const onDay = '(?<=\\s)于';

/** Next to the date of publication, and next to the date of a change. */
export const publishedWords = '发布|发表|首发';
export const changedWords = '更新|修改|编辑于';

/** Length of the article and number of views, in a line of their own; the page's own count of an article's characters. */
export const readingFacts = '本文字数|阅读完需|预计阅读|全文\\s*[\\d,]+\\s*字|阅读数|浏览量';
export const statedLength = '本文字数[:：]\\s*([\\d,]{3,9})\\s*字';

/** Text that never occurs in a summary. */
export const notInSummary = '本文字数|阅读完需|时长[:：]|大小[:：]|^(?:作者|译者|策划|编辑)|版权';

/** Label of a link to the original article: the whole text, or its beginning. */
export const originalLabels =
  '(?:【|\\[|（|\\()?(?:查看|阅读|点击查看|参考)?(?:英文|日文|法文)?原文(?:链接|地址|出处|标题)?(?:】|\\]|）|\\))?[:：]?$|(?:英文)?原文(?:[链连]接|地址|出处)?[:：]|本文翻?译自[:：]?$|英文链接[:：]$';

// Headings and labels within a text

/** Heading of a note about the author, below the text. */
export const authorHeadings = '作者简介|作者介绍|关于作者';

/** Beginnings of an author's notes below the text: first publication, about the author, references. */
export const tailWords = '原文|译自|出处|参考|引用|作者简介|作者介绍|关于作者|致谢|附录|注释|延伸阅读';

/**
 * `captionLabels` begin a caption if a number, a colon or the like follows, `captionPhrases` always, `listingLabels` one of
 * code. 图 1, a `captionVerbs` and a full stop are text. A line is not a heading if it begins with one of `captionLabels`,
 * `notHeadings` or `speakers` and such a character, or with one of `notHeadingStarts`.
 */
export const captionLabels = '图片(?:来源|说明)|(?:数据)?来源|图[片源注表]?|表';
export const captionPhrases = '(?:配图|截图|图片?)均?[来源]自|图[/／]|[上配]图[:：]';
export const captionVerbs = '(?:展示|显示|说明|描述|列出|给出|对比|表示)了|是(?!否)|[中里]的|所示';
export const notHeadings = '作者|译者|编辑|策划|嘉宾|原文|英文原文|查看|注[:：]?';
export const speakers = '问|答|记者';
export const notHeadingStarts = '原文链接|查看英文原文|关注|[▲△↑]\\s*图';
export const listingLabels = '图|表|清单|代码\\d';

// Buttons

/** Buttons of a code block: to copy it (these occur nowhere else), and for other actions. */
export const copyButtons = '复制代码|代码复制|复制|已复制|拷贝代码?';
export const codeButtons = '展开(?:全部|代码)?|收起|运行|全屏|自动换行';

/** Beginnings of generic button labels, which are not the title of a panel; labels of a table of contents. */
export const foldButtons = '展开|收起|显示|隐藏|查看|更多|目录|菜单';
export const contentsLabels = '(?:本文|文章|内容)?目录[:：]?';

/** Actions on an article, as labels of buttons: lowercase, separated by spaces. */
export const articleButtons =
  '阅读 点赞 赞 赞同 喜欢 收藏 评论 回复 分享 分享到 分享至 转发 打印 举报 反馈 复制链接 微信 微博 朋友圈 qq qq空间 关注 订阅 划线 笔记 复制 ' +
  '微信扫一扫 轻点一下，留下你的鼓励 字号 听文章 目录 沉浸阅读 退出沉浸 顶部 返回顶部 正文 相关推荐 写评论';

// Comments

export const commentHeadings = '(?:全部|最新|热门|网友|精彩|精选|读者)?(?:评论|留言)区?';
/** With a number before it, also a heading. */
export const countedComments = '条?评论';
export const commentButtons = '发布|发表|发表评论|发布评论|提交评论|提交|发送';
export const noComments = '暂无评论|还没有评论|快来发表评论吧|抢沙发';
export const replyButtons = '回复|回覆';
/** Other actions on a comment. */
export const replyActions = '举报|赞\\d*|\\d+回复';
/** A line with one of these is about comments. */
export const commentWords = '评论|評論|留言';

// Added by the site around a text

/**
 * The site's own headings above a feed (`feedHeadings`) or other articles (`siteRelatedHeadings`). Authors use
 * `relatedHeadings` for their own links as well.
 */
export const feedHeadings = '发现更多内容|更多精彩内容|更多内容';
export const siteRelatedHeadings =
  '更多内容推荐|延伸阅读[—–-]+来自InfoQ精选(?:换一换|查看更多)*|猜你喜欢|看过(?:本|此)文的人还.{0,4}|大家[都还]在看|为[你您]推荐|相关专题|' +
  '(?:作者)?热门文章';
export const relatedHeadings =
  '推荐阅读|相关阅读|相关推荐|相关文章|相关内容|系列文章|更多好文|大家都在读|[你您]可能.{2,6}|编辑(?:精选|推荐)|热门推荐|' +
  '[上下]一[篇章](?:[:：].{1,36})?|本文(?:是|为).{0,16}系列.{0,6}第.{1,3}篇';
export const promotionHeadings = '电子书|大厂实战PPT下载|厂商技术专区|订阅每周精要|扫码加入技术交流群';

/** Labels of summaries by AI. */
export const machineSummaries =
  '(?:AI|智能)(?:帮[你您])?(?:生成)?(?:本文|文章|全文|内容)?(?:摘要|总结|导读|速读|[速概]览|概[要述]|划重点|要点)[:：]?|AI帮[你您]读|' +
  '(?:内容|文章|本文)?(?:摘要|总结)[（(]?由?AI.{0,6}[）)]?|(?:以[上下])?(?:内容|摘要|总结)由AI(?:自动|智能)?(?:生成|总结|整理)';

/** Labels of topics. */
export const besideTopics = '相关|标签|话题|主题|专题|关键词';

/** Labels before and after a number of views. */
export const viewsBefore = '阅读数?|浏览量?';
export const viewsBehind = '次?阅读';

/** Headings of a rating. */
export const ratingHeadings = '评[分价](?:本|此|这|一下|$)';

/** Languages of the page in links to its translations. */
export const languageNames = '中文|chinese';

/** Offers of the site: its app, a tip for the author, a player, a question whether the article helped. */
export const siteOffers =
  '(?:打开|下载|在|用).{0,5}(?:APP|客户端)内?(?:打开|阅读)?|立即打开|[赞打]赏|¥\\d|您的支持|有(?:帮助|用)吗|[没无]有?(?:帮助|用)|' +
  '(?:本文|文章|内容|页面?|回答|服务|体验).{0,4}满意吗|满意不满意|[属阅]专栏|倍速|下载音频|收听(?:本文|全文)|朗读(?:本文|全文)|本文已收录于';

/** Instructions below a picture to scan. */
export const scanWords =
  '扫码.{0,2}[关加添进入领]|扫一扫|识别.{0,4}二维码|公众号|[者流]群|回复.{1,10}(?:进群|加群|领取|获取)';

/**
 * `sold`: sold or announced. `callWords`: words in calls to action. `calls`: whole calls, each counted once.
 * `invitations`: beginnings of the labels of their buttons. `ticketWords`, `eventWords`, `eventHeadings`: in and above the
 * offer of tickets below a text.
 */
export const sold = '限时|特惠|优惠|原价|折扣|\\d\\s*折|立减|扫码|早鸟|免费领|填写问卷|倒计时|^广告|广告$';
export const callWords = '立即|抢购|抢先|购买|购票|报名';
export const calls = '(?:立即|抢先|马上|点击)?(?:购买|购票|报名|抢购|领取)';
export const invitations = '去|立即|马上|点击|查看|了解|参与|进入';
export const ticketWords = '票务经理|购票咨询';
export const eventWords = '大会|峰会|举[办行]';
export const eventHeadings = '(?:会议|大会|活动)推荐[:：]?';

/** Requests of a layer over the page: to log in, or to subscribe to a newsletter. */
export const signIn = '登[录錄入]';
export const newsletters = '订阅';

/** Copyright notices: their beginnings, text that each of their sentences contains, and words of which they have one. */
export const rightsStart =
  '(?:.{0,6}(?:版权|著作权)|本(?:文|作品|内容)(?:由|为|系|遵守|采用)|未经|原文链接[:：]【|.{0,10}转载)';
export const rights = '版权|著作权|转载|原创|许可|授权|协议|原文链接[:：]【https?:\\/\\/(?:xie|www)\\.infoq\\.cn';
export const rightsTerms = '版权|著作权|转载|原创|署名|共享|CC|原文链接';

/** The site's own lines below a text. */
export const boilerplate =
  '文章版权归极客邦科技InfoQ所有.*|轻点一下，留下你的鼓励|版权声明[:：].*本文为InfoQ作者.*|原文链接[:：]【https?:\\/\\/xie\\.infoq\\.cn.*|' +
  '文章转载请联系作者。?|未经作者许可，禁止转载。?|划线评论复制|展开全文|阅读全文|点赞收藏分享|给InfoQ中文站投稿或者?参与内容翻译工作.*';

/** Marks a site's footer. */
export const footerMarks = 'ICP备';

/** Placeholder while an article is loading. */
export const loading = '(?:正在)?加载中?|数据加载中|请稍[候等]';

// Excerpts and error pages

/** Requirements for reading the rest of an article, phrases for the rest, and phrases that contain both. */
export const gates = '登[录陆錄]|注册|註冊|会员|會員|vip|付费|付費';
export const theRest =
  '(?:阅读|閱讀|查看|浏览|瀏覽|解锁|解鎖|看)(?:全文|剩余|剩餘|余下|餘下|后续|後續|完整(?=的?[内內文全原正版章报報专專教课課视視答]|[「《“]|$)|其余)|(?:继续|繼續)(?:阅读|閱讀)|全文|' +
  '(?:完整|后续|後續|剩余|剩餘|余下|餘下)(?:\\d+%)?的?(?:内容|內容|部分)';
export const membersOnly = '^本(?:文|内容|內容).{0,6}(?:会员|會員|付费|付費)|试读已?结束|試讀已?結束';

/** A sentence whose first character begins no message of a login wall: an author may end with a sentence about logins. */
export const noGate = '^[^请請您你本剩完全试登注開开会付订解继阅还未].*[\u4e00-\u9fff]。$';

/**
 * Parts of the message that a page doesn't exist: an apology, the word for an error, the requested thing, and what
 * happened to it.
 */
export const apologies = '(?:非常|很|十分)?(?:抱歉|遗憾|遺憾)|对不起|對不起|哎呀|啊哦|糟糕';
export const errorWords = '错误|錯誤';
export const pageWords = '页面|頁面|网页|網頁|文章|内容|內容|链接|連結|地址|视频|影片|资源|資源';
export const askedFor =
  '(?:您|你|当前|當前)?(?:所|要|正在|想要?)?(?:访问|訪問|查看|浏览|瀏覽|请求|請求|寻找|尋找|找|打开|打開|阅读|閱讀)的?|' +
  '(?:您|你|当前|當前)(?:所|要|正在|想要?)?的?|(?:要|想要?)?的|该|該|此|这篇|這篇|这个|這個|本|原';
export const isLost =
  '不存在|不见了?|不見了?|找不到了?|未找到|没有找到|沒有找到|无法找到|無法找到|走丢了?|丢失了?|消失了?|飞走了|' +
  '(?:已经?|已經|被)*(?:作者|管理员|管理員|发布者|發布者)?(?:删除|刪除|移除|下线|下線|下架|失效|撤回|隐藏|隱藏)了?';
export const perhaps = '可能|好像|似乎|暂时|暫時';
export const notFound = '没有?找到|沒有找到|找不到|未找到|无法找到|無法找到';
