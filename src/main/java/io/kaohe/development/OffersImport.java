package io.kaohe.development;

import io.kaohe.audit.AuditLog;
import io.kaohe.development.Offer.Kind;
import io.kaohe.imports.ImportOptions;
import io.kaohe.imports.RejectedRow;
import io.kaohe.imports.Row;
import io.kaohe.imports.RowCheck;
import io.kaohe.imports.WholeFileKind;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Role;
import io.kaohe.shared.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The catalogue of development resources as a sheet, a row an offer (S59); a changed row is a new version. */
@Component
class OffersImport implements WholeFileKind<Offer> {

    private static final Map<String, Kind> KINDS = Map.of(
            "summit", Kind.SUMMIT,
            "峰会", Kind.SUMMIT,
            "峰会门票", Kind.SUMMIT,
            "course", Kind.COURSE,
            "课程", Kind.COURSE,
            "专业课程", Kind.COURSE);

    private static final int MOST_PLACES = 10_000;

    private final JdbcOffers offers;
    private final AuditLog audit;

    OffersImport(JdbcOffers offers, AuditLog audit) {
        this.offers = offers;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "developmentOffers";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.required("code", "编码", "资源编码"),
                Column.required("kind", "类型", "资源类型"),
                Column.required("name", "名称", "资源名称"),
                Column.optional("name_en", "英文名称", "english name"),
                Column.required("year", "年度", "年份"),
                Column.required("cost", "费用", "单价", "费用（元）"),
                Column.required("places", "名额", "数量"));
    }

    @Override
    public List<String> example() {
        return List.of("SEO_COURSE", "course", "SEO进阶课程", "Advanced SEO", "2026", "1200", "3");
    }

    @Override
    public Set<Role> mayImport() {
        return Set.of(Role.HR);
    }

    @Override
    public Checked<Offer> check(Actor actor, ImportOptions options, List<Row> file) {
        Map<String, Offer> known = offers.newest();
        Map<String, Integer> lines = new HashMap<>();
        List<Accepted<Offer>> accepted = new ArrayList<>();
        List<RejectedRow> rejected = new ArrayList<>();
        for (Row row : file) {
            RowCheck check = new RowCheck(row);
            Offer offer = offer(row, check, known, options);
            Integer first = lines.putIfAbsent(row.cell("code"), row.number());
            if (first != null) {
                check.reject("code", "ROW_DUPLICATE", first);
            }
            if (offer != null && check.passed()) {
                accepted.add(new Accepted<>(row.number(), offer));
            }
            rejected.addAll(check.rejected());
        }
        return new Checked<>(accepted, rejected, List.of());
    }

    @Override
    public void apply(Actor actor, UUID batch, ImportOptions options, List<Accepted<Offer>> accepted) {
        Map<String, Offer> known = offers.newest();
        for (Accepted<Offer> row : accepted) {
            Offer offer = row.value();
            Offer before = known.get(offer.code());
            if (before == null || !before.says(offer)) {
                offers.add(offer, batch, actor.id());
                audit.record(actor, "OFFER_SET", "offer/" + offer.code() + "/" + offer.version(), null, null);
            }
        }
    }

    private static @Nullable Offer offer(Row row, RowCheck check, Map<String, Offer> known, ImportOptions options) {
        String code = check.find("code", OffersImport::code, "OFFER_CODE");
        Kind kind = check.find(
                "kind", text -> Optional.ofNullable(KINDS.get(text.toLowerCase(Locale.ROOT))), "OFFER_KIND_UNKNOWN");
        String name = check.find("name", Optional::of, "REQUIRED");
        Integer year = check.find("year", OffersImport::year, "YEAR_UNREADABLE");
        BigDecimal cost = check.figure("cost", Unit.CNY, options.orientation());
        BigDecimal places = check.figure("places", Unit.COUNT, options.orientation());
        if (cost != null && cost.signum() < 0) {
            check.reject("cost", "COST_NEGATIVE");
        }
        boolean whole = places == null
                || places.signum() > 0 && places.stripTrailingZeros().scale() <= 0 && places.intValue() <= MOST_PLACES;
        if (!whole) {
            check.reject("places", "PLACES_NOT_WHOLE", MOST_PLACES);
        }
        if (code == null || kind == null || name == null || year == null || cost == null || places == null) {
            return null;
        }
        Offer before = known.get(code);
        return new Offer(
                code,
                before == null ? 1 : before.version() + 1,
                kind,
                name,
                row.cell("name_en").isEmpty() ? name : row.cell("name_en"),
                year,
                cost,
                places.intValue());
    }

    private static Optional<String> code(String text) {
        return text.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}_.-]{0,39}") ? Optional.of(text) : Optional.empty();
    }

    private static Optional<Integer> year(String text) {
        return text.matches("20\\d{2}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
