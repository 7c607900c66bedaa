import type { Badge, Identity } from '../model/identity.ts';
import type { Site } from '../model/site.ts';

/** A row of the identity block in the foot of every page. */
export interface IdentityRow {
  readonly key: 'mark' | 'findFault' | 'host' | 'contact' | 'siteIdCode' | 'icp' | 'police';
  readonly label: string;
  /** What stands beside the label; undefined where the site does not say it, or where picture and name say all. */
  readonly value?: string;
  /** Path of a picture under `public/`. */
  readonly image?: string;
  readonly alt?: string;
  readonly link?: string;
  /** False where the site has nothing to show here. */
  readonly isSet: boolean;
}

/** What the foot of every page must show (国办发〔2017〕47号, 网页设计规范), in order; what the site does not set is a row that says so. */
export function identityBlock(site: Pick<Site, 'host' | 'contact' | 'siteIdCode' | 'icp' | 'police' | 'identity'>): readonly IdentityRow[] {
  return [
    badge('mark', '党政机关网站标识', site.identity),
    badge('findFault', '我为政府网站找错', site.identity),
    said('host', '主办单位', site.host),
    said('contact', '联系方式', site.contact),
    said('siteIdCode', '网站标识码', site.siteIdCode),
    said('icp', 'ICP备案号', site.icp, site.identity.icp),
    said('police', '公安备案号', site.police, site.identity.police),
  ];
}

function badge(key: 'mark' | 'findFault', label: string, identity: Identity): IdentityRow {
  const own = identity[key];
  return { key, label, ...shown(label, own), isSet: own !== undefined && (own.image !== undefined || own.link !== undefined) };
}

function said(key: IdentityRow['key'], label: string, value: string | undefined, own?: Badge): IdentityRow {
  return { key, label, ...(value === undefined ? {} : { value }), ...shown(label, own), isSet: value !== undefined };
}

function shown(label: string, own: Badge | undefined): Pick<IdentityRow, 'image' | 'alt' | 'link'> {
  if (own === undefined) return {};
  const image = own.image?.replace(/^\/|^public\//u, '');
  const { link } = own;
  return { ...(image === undefined ? {} : { image, alt: own.alt ?? label }), ...(link === undefined ? {} : { link }) };
}
