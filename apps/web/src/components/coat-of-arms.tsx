/** The municipality's coat of arms: a drawing shipped with the site, or a file it uploaded. The name stands beside it. */
export const CoatOfArms = ({ logo, className }: { logo: string; className: string }) => (
  <img className={className} src={logo.startsWith("/") ? logo : `/stemmi/${logo}.svg`} alt="" width={82} height={82} />
);
