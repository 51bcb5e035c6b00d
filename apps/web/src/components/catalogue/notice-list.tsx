import { inLocale } from "@sportello/domain/locales";
import { Icon } from "@sportello/ui/icon";
import { useLocale } from "next-intl";
import { useFormat } from "../../i18n/use-format.ts";
import { Link } from "../link.tsx";
import { AvailabilityLine } from "./availability-line.tsx";
import type { ServiceNotice } from "./notices-of.ts";

/** Dates of services, each day as on a calendar's leaf. */
export const NoticeList = ({ notices, level: Heading }: { notices: readonly ServiceNotice[]; level: "h2" | "h3" }) => {
  const locale = useLocale();
  const format = useFormat();
  return (
    <ul className="notice-list">
      {notices.map(({ service, at }) => (
        <li key={service.slug}>
          {at ? (
            <time className="calendar-leaf" dateTime={at} aria-hidden="true">
              <span className="calendar-day">{format.dateTime(new Date(at), { day: "numeric" })}</span>
              <span>{format.dateTime(new Date(at), { month: "short", year: "numeric" })}</span>
            </time>
          ) : (
            <span className="calendar-leaf" aria-hidden="true">
              <Icon name="info-circle" className="icon icon-primary" />
            </span>
          )}
          <div>
            <Heading className="title-small-semi-bold mb-1">
              <Link href={`/servizi/${service.slug}`}>{inLocale(service.title, locale)}</Link>
            </Heading>
            <AvailabilityLine availability={service.availability} />
          </div>
        </li>
      ))}
    </ul>
  );
};
