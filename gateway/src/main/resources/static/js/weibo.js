// Counts a Weibo text as the platform's own editor does; the server counts again and decides.
window.countWeibo = (text, link) => {
  const written = (part) => {
    let halves = 0;
    for (let i = 0; i < part.length; i++) halves += part.charCodeAt(i) <= 0x80 ? 1 : 2;
    return halves;
  };
  const linkHalves = (url) => {
    const house = /^http:\/\/(www\.)?weibo\.(com|cn)(\/.*)?$/;
    const asWritten = /^https?:\/\/t\.cn(\/.*)?$/.test(url) || (url.length <= 41 && house.test(url));
    return asWritten ? url.length : 20 + Math.max(0, url.length - 140);
  };
  const halves = (whole) => {
    const links = /https?:\/\/[-A-Za-z0-9._~:/?#[\]@!$&'()*+,;=%]+/g;
    let sum = 0;
    let from = 0;
    for (const match of whole.matchAll(links)) {
      sum += written(whole.slice(from, match.index)) + linkHalves(match[0]);
      from = match.index + match[0].length;
    }
    return sum + written(whole.slice(from));
  };
  const own = link.trim();
  const sum = own ? halves(`${text.trim()} ${own}`) : halves(text.trim()) + 21;
  return Math.ceil(sum / 2);
};
