// Takes the page off Superset's hands, which would draw it anew at each change of size: what stands there becomes a copy that nobody
// changes any more, a drawn chart becomes a picture. paper.css lays the copy out; the head is for the picture of the whole page.
const [style, head, done] = arguments;
const shown = document.querySelector('#app');
const drawn = shown.querySelectorAll('canvas');
const copy = shown.cloneNode(true);
const pictures = [...copy.querySelectorAll('canvas')].map((canvas, place) => {
    const picture = new Image();
    picture.style.cssText = canvas.style.cssText;
    picture.src = drawn[place].toDataURL();
    canvas.replaceWith(picture);
    return picture.decode();
});
for (const list of copy.querySelectorAll('.cq-list, .cq-grid')) {
    if (list.rows.length) list.createTHead().append(list.rows[0]); // stands on every page of the list
}
const title = document.createElement('header');
title.className = 'cq-paper-head';
for (const text of head) title.append(Object.assign(document.createElement('span'), {textContent: text}));
copy.prepend(title);
shown.replaceWith(copy);
document.head.append(Object.assign(document.createElement('style'), {textContent: style}));
Promise.all(pictures).then(() => done());
