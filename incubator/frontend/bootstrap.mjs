// Bootstrap without the parts that no page of ours is made of: three quarters of it.
import {readFileSync} from 'node:fs';

const PARTS = [
  'accordion', 'alert', 'breadcrumb', 'btn-(check|close|group|lg|link|outline|sm|toolbar)', 'card', 'carousel', 'collapsing',
  'dropdown', 'dropend', 'dropstart', 'dropup', 'fade', 'focus-ring', 'form-(floating|label|range|switch|text)', 'icon-link',
  'input-group', 'is-(in)?valid', 'link-', 'list-group', 'modal', 'nav-', 'navbar', 'offcanvas', 'page-', 'placeholder',
  'popover', 'progress', 'ratio', 'spinner', 'stretched-link', 'tab-', 'toast', 'tooltip', 'valid-', 'invalid-', 'was-validated',
  'bg-', 'border-(primary|secondary|success|info|warning|danger|light|dark|black|white|opacity)', 'text-(bg|opacity)',
];
const UNUSED = new RegExp(`\\.(${PARTS.join('|')})|-(sm|md|lg|xl|xxl)(-|\\b)`);
const RULE = /([^{}]+)\{([^{}]*)\}/g;

function withoutUnused(css) {
  const [licence] = css.match(/\/\*![^]*?\*\//);
  return licence + css.replace(/\/\*[^]*?\*\//g, '').replace(RULE, (whole, selectors, body) => {
    if (selectors.trim().startsWith('@')) return whole;
    const kept = selectors.split(/,(?![^(]*\))/).filter(selector => !UNUSED.test(selector));
    return kept.length ? `${kept.join(',')}{${body}}` : '';
  });
}

export const bootstrap = {
  name: 'bootstrap',
  setup(build) {
    build.onLoad({filter: /bootstrap\/dist\/css\/bootstrap\.css$/}, ({path}) =>
      ({contents: withoutUnused(readFileSync(path, 'utf8')), loader: 'css'}));
  },
};
