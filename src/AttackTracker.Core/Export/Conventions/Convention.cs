using AttackTracker.Core.Dates;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Core.Export.Conventions;

/// <summary>The way in which another data set tells events: its columns, what it takes, and what it takes for one.</summary>
internal abstract class Convention
{
    private static readonly Dictionary<ExportFormat, Convention> All = new()
    {
        [ExportFormat.Acled] = new Acled(),
        [ExportFormat.UcdpGed] = new UcdpGed(),
        [ExportFormat.Gtd] = new Gtd(),
    };

    public abstract string Name { get; }

    public abstract IReadOnlyList<ConventionColumn> Columns { get; }

    /// <summary>Codebook fields that have no column here at all.</summary>
    protected abstract IReadOnlyList<Field> Untold { get; }

    /// <summary>The convention of a form; null for our own forms.</summary>
    public static Convention? Of(ExportFormat format) => All.GetValueOrDefault(format);

    /// <summary>The events in order, with those that the convention does not take: an event without a reason is a row.</summary>
    public IEnumerable<(ConventionEvent Event, string? LeftOut)> Events(IEnumerable<ExportedIncident> incidents, ExportContext context)
    {
        // Incidents come by day, so what is one event stands together: no more than a day is held.
        var counters = new Counters();
        List<ExportedIncident> day = [];
        foreach (var incident in incidents)
        {
            if (day.Count > 0 && DayOf(day[0]) != DayOf(incident))
            {
                foreach (var made in EventsOfDay(day, context, counters))
                {
                    yield return made;
                }

                day.Clear();
            }

            day.Add(incident);
        }

        foreach (var made in EventsOfDay(day, context, counters))
        {
            yield return made;
        }
    }

    /// <summary>What the row does not say as the incidents do.</summary>
    public virtual IEnumerable<Loss> Losses(ConventionEvent told)
    {
        foreach (var member in told.Members.Skip(1))
        {
            yield return new(member, "id", "collapsed", member.PublicId, IdOf(told), $"{Name} holds what is alike in day, place, actor and type for one event");
        }

        foreach (var member in told.Members)
        {
            foreach (var field in Untold.Where(member.Values.Fills))
            {
                yield return new(member, CodebookTerm.Of(field), "lost", FieldValueJson.Of(member.Values, field), "", $"{Name} has no column for it");
            }

            if (member.Conflicts.Count > 0)
            {
                yield return new(member, string.Join(' ', member.Conflicts.Select(CodebookTerm.Of)), "lost", "the articles disagree", "", $"{Name} has one value");
            }

            if (member.Latitude is null)
            {
                yield return new(member, "site", "lost", FieldValueJson.Of(member.Values, Field.Site), "", "no base is named, so there is no point");
            }

            if (member.Values.Date!.Precision != DatePrecision.Day)
            {
                yield return new(member, "date", "approximated", FieldValueJson.Of(member.Values, Field.Date), "", $"as exact as a code of {Name} can say");
            }
        }
    }

    /// <summary>What the convention calls an event.</summary>
    public abstract string IdOf(ConventionEvent told);

    /// <summary>Why the convention does not take an incident that has a day and a country; null where it does.</summary>
    protected abstract string? LeftOut(ExportedIncident incident, ExportContext context);

    /// <summary>Incidents of one day with one key are one event.</summary>
    protected virtual string KeyOf(ConventionEvent told) => told.Main.PublicId;

    protected static WeaponType? MainWeapon(EventValues values) => values.Weapons.Count > 0 ? values.Weapons[0].Type : null;

    private IEnumerable<(ConventionEvent Event, string? LeftOut)> EventsOfDay(List<ExportedIncident> day, ExportContext context, Counters counters)
    {
        counters.Turn(day.Count > 0 ? DayOf(day[0]) : null);
        foreach (var incident in day)
        {
            if (Reason(incident, context) is { } reason)
            {
                yield return (new ConventionEvent([incident], 0, context), reason);
            }
        }

        foreach (var group in day.Where(i => Reason(i, context) is null).GroupBy(i => KeyOf(new ConventionEvent([i], 0, context)), StringComparer.Ordinal))
        {
            yield return (new ConventionEvent([.. group.Reverse()], counters.Next(group.First().Values.Date!), context), null);
        }
    }

    private string? Reason(ExportedIncident incident, ExportContext context)
        => incident.Values.Date is not { IsBounded: true } ? "no day is known"
            : ConventionCountry.Of(incident.Values.Site?.Country) is null ? "no country is stated, or none that the table of codes has"
            : LeftOut(incident, context);

    private static DateOnly? DayOf(ExportedIncident incident) => incident.Values.Date?.Start ?? incident.Values.Date?.End;

    /// <summary>Counts events of one day, and those of no exact day within their month.</summary>
    private sealed class Counters
    {
        private DateOnly _day;
        private int _exact;
        private int _inexact;

        public void Turn(DateOnly? day)
        {
            if (day is { } now)
            {
                _inexact = (now.Year, now.Month) == (_day.Year, _day.Month) ? _inexact : 0;
                (_day, _exact) = (now, 0);
            }
        }

        public int Next(EventDate date) => date.Precision == DatePrecision.Day ? ++_exact : ++_inexact;
    }
}

/// <summary>Something that a row of a convention does not say, or not so.</summary>
/// <param name="Incident">Whose.</param>
/// <param name="Field">In which field.</param>
/// <param name="Kind"><c>left-out</c>, <c>collapsed</c>, <c>approximated</c>, <c>assumed</c> or <c>lost</c>.</param>
/// <param name="Ours">What the incident holds.</param>
/// <param name="Theirs">What the row says; empty for nothing.</param>
/// <param name="Why">For people.</param>
internal sealed record Loss(ExportedIncident Incident, string Field, string Kind, string Ours, string Theirs, string Why);
