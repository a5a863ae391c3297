'use strict';
(function () {
  const box = document.getElementById('search');
  const nothing = document.getElementById('nothing');
  const found = Array.from(document.querySelectorAll('[data-search]'), function (element) {
    return { element: element, text: element.textContent.toLowerCase() };
  });
  const sections = Array.from(document.querySelectorAll('main > section'));
  box.addEventListener('input', function () {
    const words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    found.forEach(function (entry) {
      const hit = words.every(function (word) { return entry.text.includes(word); });
      entry.element.hidden = !hit;
      shown += hit ? 1 : 0;
    });
    sections.forEach(function (section) {
      section.hidden = !section.querySelector('[data-search]:not([hidden])');
    });
    nothing.hidden = shown > 0;
  });
  function show() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.closest('[hidden]')) {
      box.value = '';
      box.dispatchEvent(new Event('input'));
      target.scrollIntoView();
    }
  }
  window.addEventListener('hashchange', show);
}());
