using AttackTracker.Core.Dates;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Search;
using AttackTracker.Core.Text;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Core.Queries;

/// <summary>Reads the terms of one search into one filter.</summary>
internal sealed class SearchReader(SearchExpression expression, NameIndex names)
{
    private static readonly Dictionary<string, Outcome> Outcomes = new(StringComparer.Ordinal)
    {
        ["hit"] = Outcome.Impact,
        ["impact"] = Outcome.Impact,
        ["missed"] = Outcome.Missed,
        ["intercepted"] = Outcome.Intercepted,
        ["failed"] = Outcome.Failed,
    };

    private static readonly Dictionary<string, FieldState> States = new(StringComparer.Ordinal)
    {
        ["machine"] = FieldState.Machine,
        ["unreviewed"] = FieldState.Machine,
        ["corrected"] = FieldState.Corrected,
        ["reviewed"] = FieldState.Reviewed,
        ["lapsed"] = FieldState.Lapsed,
        ["sent-back"] = FieldState.SentBack,
    };

    private static readonly Dictionary<string, ReportKind> Kinds = new(StringComparer.Ordinal)
    {
        ["attack"] = ReportKind.Attack,
        ["attacks"] = ReportKind.Attack,
        ["response"] = ReportKind.Response,
        ["responses"] = ReportKind.Response,
    };

    private static readonly Dictionary<string, bool> Answers = new(StringComparer.Ordinal) { ["yes"] = true, ["no"] = false };

    private static readonly string[] Fields = ["date", "base", "country", "weapon", "group", "claim", "blame", "outcome", "killed", "wounded", "conflict"];

    private readonly List<SearchFault> _faults = [.. expression.Faults];
    private readonly List<SearchFault> _taken = [];
    private IncidentFilter _filter = IncidentFilter.All;

    public SearchMeaning Read()
    {
        foreach (var part in expression.Parts.Where(p => p.Term.Operator is not null))
        {
            Read(part);
        }

        var words = SearchExpression.Format(expression.Terms.Where(t => t.Operator is null));
        _filter = words.Length == 0 ? _filter : _filter with { Text = words };
        return new SearchMeaning(expression, _filter, words, [.. _faults.OrderBy(f => f.Span.Start)], _taken);
    }

    private void Read(SearchPart part)
    {
        var (term, without) = (part.Term, _filter.Without);
        switch (term.Operator)
        {
            case SearchOperator.Base:
                Choose(part, NameKind.Base, _filter.Bases, without.Bases, (f, c) => f with { Bases = c }, (w, c) => w with { Bases = c });
                break;
            case SearchOperator.Country:
                Choose(part, NameKind.Country, _filter.Countries, without.Countries, (f, c) => f with { Countries = c }, (w, c) => w with { Countries = c });
                break;
            case SearchOperator.Group:
                Choose(part, NameKind.Group, _filter.Groups, without.Groups, (f, c) => f with { Groups = c }, (w, c) => w with { Groups = c });
                break;
            case SearchOperator.Claimed:
                Choose(part, NameKind.Group, _filter.ClaimedBy, without.ClaimedBy, (f, c) => f with { ClaimedBy = c }, (w, c) => w with { ClaimedBy = c });
                break;
            case SearchOperator.Blamed:
                Choose(part, NameKind.Group, _filter.BlamedOn, without.BlamedOn, (f, c) => f with { BlamedOn = c }, (w, c) => w with { BlamedOn = c });
                break;
            case SearchOperator.Weapon:
                Weapon(part);
                break;
            case SearchOperator.Publisher when term.IsNegated:
                _filter = _filter with { Without = without with { Publishers = IsNone(term.Value) ? without.Publishers.WithNotStated(true) : With(without.Publishers, term.Value) } };
                break;
            case SearchOperator.Publisher:
                _filter = _filter with { Publishers = IsNone(term.Value) ? _filter.Publishers.WithNotStated(true) : With(_filter.Publishers, term.Value) };
                break;
            case SearchOperator.Outcome when IsNone(term.Value):
                _filter = term.IsNegated ? _filter with { Without = without with { Outcomes = without.Outcomes.WithNotStated(true) } } : _filter with { Outcomes = _filter.Outcomes.WithNotStated(true) };
                break;
            case SearchOperator.Outcome when Word(part, Outcomes) is { } outcome:
                _filter = term.IsNegated ? _filter with { Without = without with { Outcomes = With(without.Outcomes, outcome) } } : _filter with { Outcomes = With(_filter.Outcomes, outcome) };
                break;
            case SearchOperator.State when Word(part, States) is { } state:
                _filter = _filter with { States = term.IsNegated ? Choice.From((_filter.States.IsAny ? Enum.GetValues<FieldState>() : _filter.States.Values).Where(s => s != state)) : With(_filter.States, state) };
                break;
            case SearchOperator.Kind when Word(part, Kinds) is { } kind:
                _filter = _filter with { Kind = kind == ReportKind.Attack == term.IsNegated ? ReportKind.Response : ReportKind.Attack };
                break;
            case SearchOperator.Conflict when Word(part, Answers) is { } answer:
                _filter = _filter with { Conflict = answer != term.IsNegated };
                break;
            case SearchOperator.Killed when Count(part, _filter.Killed) is { } killed:
                _filter = _filter with { Killed = killed };
                break;
            case SearchOperator.Wounded when Count(part, _filter.Wounded) is { } wounded:
                _filter = _filter with { Wounded = wounded };
                break;
            case SearchOperator.After or SearchOperator.Before or SearchOperator.On:
                Days(part);
                break;
            case SearchOperator.Has:
                Has(part);
                break;
        }
    }

    private void Choose(
        SearchPart part, NameKind kind, Choice<string> chosen, Choice<string> keptOut, Func<IncidentFilter, Choice<string>, IncidentFilter> choose, Func<IncidentExclusions, Choice<string>, IncidentExclusions> keepOut)
    {
        Choice<string> Added(Choice<string> to) => IsNone(part.Term.Value) ? to.WithNotStated(true) : Choice.From(to.Values.Concat(Ids(part, kind))).WithNotStated(to.NotStated);
        _filter = part.Term.IsNegated ? _filter with { Without = keepOut(_filter.Without, Added(keptOut)) } : choose(_filter, Added(chosen));
    }

    // Who types a type means it and what is a kind of it: a cruise missile is a missile.
    private void Weapon(SearchPart part)
    {
        var types = IsNone(part.Term.Value) ? [WeaponType.Unknown]
            : Ids(part, NameKind.Weapon).Select(id => CodebookTerm.TryParse<WeaponType>(id, out var type) ? type : WeaponType.Unknown).ToList();
        types = types.Contains(WeaponType.Missile) ? [.. types, WeaponType.BallisticMissile, WeaponType.CruiseMissile] : types;
        _filter = part.Term.IsNegated
            ? _filter with { Without = _filter.Without with { Weapons = Choice.From(_filter.Without.Weapons.Values.Concat(types)) } }
            : _filter with { Weapons = Choice.From(_filter.Weapons.Values.Concat(types)) };
    }

    /// <summary>All that a name means: those that have it, else those that begin so, else the one that is nearest, which is told.</summary>
    private IReadOnlyList<string> Ids(SearchPart part, NameKind kind)
    {
        const int Most = 40;
        const int MostNear = 3;
        var typed = part.Term.Value;
        var found = names.Find(kind == NameKind.Weapon ? typed.TrimEnd('s') : typed, kind, Most);
        var what = kind switch { NameKind.Base => Texts.KindBase, NameKind.Group => Texts.KindGroup, NameKind.Country => Texts.KindCountry, NameKind.Weapon => Texts.KindWeapon };
        if (found.Count == 0)
        {
            // A group that articles named and the directory does not hold.
            if (kind == NameKind.Group && PhraseWords.Of(typed).Any(w => w.Kind != TokenKind.Mark && w.Form.Lower.Any(char.IsLetterOrDigit)))
            {
                _taken.Add(new SearchFault(part.Span, Spoken.Of(Texts.GroupUnknown, typed)));
                return [Actors.GroupDirectory.Slug(typed)];
            }

            _faults.Add(new SearchFault(part.Span, Spoken.Of(Texts.NoneCalled, what, typed)));
            return [];
        }

        var fit = found[0].Fit;
        if (fit == NameFit.Exact || (fit != NameFit.Typo && typed.Length > 2))
        {
            return [.. found.Where(f => f.Fit == fit).Select(f => f.Id)];
        }

        var instead = part.Term with { Value = kind == NameKind.Weapon ? found[0].Id : found[0].Name };
        if (fit == NameFit.Typo)
        {
            var near = found.Where(f => f.Slips == found[0].Slips).Take(MostNear).ToList();
            _taken.Add(new SearchFault(part.Span, Spoken.Of(Texts.TakenFor, what, typed, string.Join($" {Texts.Or} ", near.Select(n => n.Name))), near.Count == 1 ? instead.ToString() : null));
            return [.. near.Select(n => n.Id)];
        }

        _faults.Add(new SearchFault(part.Span, Spoken.Of(Texts.ManyBegin, typed), instead.ToString()));
        return [];
    }

    private void Days(SearchPart part)
    {
        var term = part.Term;
        if (term.IsNegated)
        {
            var other = term.Operator switch { SearchOperator.After => $"before:{term.Value}", SearchOperator.Before => $"after:{term.Value}", _ => null };
            _faults.Add(new SearchFault(part.Span, Texts.DayDenied, other));
            return;
        }

        try
        {
            var date = TypedDate.Read(term.Value);
            if ((date?.Start, date?.End) is not ({ } start, { } end))
            {
                _faults.Add(new SearchFault(part.Span, Spoken.Of(Texts.NoDay, term.Value)));
                return;
            }

            DateOnly? from = term.Operator == SearchOperator.After ? end.AddDays(1) : term.Operator == SearchOperator.On ? start : null;
            DateOnly? to = term.Operator == SearchOperator.Before ? start.AddDays(-1) : term.Operator == SearchOperator.On ? end : null;
            from = from is null || from < _filter.From ? _filter.From : from;
            to = to is null || to > _filter.To ? _filter.To : to;
            if (from > to)
            {
                _faults.Add(new SearchFault(part.Span, Texts.NoDayWithin));
                return;
            }

            _filter = _filter with { From = from, To = to };
        }
        catch (FormatException fault)
        {
            _faults.Add(new SearchFault(part.Span, fault.Message));
        }
    }

    private CountRange? Count(SearchPart part, CountRange? before)
    {
        var range = TypedCount.Read(part.Term.Value);
        range = part.Term.IsNegated && range is { } some ? TypedCount.Opposite(some) : range;
        var both = range is null || before is null ? range : TypedCount.Both(range.Value, before.Value);
        if (both is null)
        {
            var name = CodebookTerm.Of(part.Term.Operator!.Value);
            _faults.Add(new SearchFault(part.Span, range is not null ? Texts.NoNumberWithin
                : part.Term.IsNegated ? Spoken.Of(Texts.NumberDenied, name)
                : Spoken.Of(Texts.NoNumber, part.Term.Value, name)));
        }

        return both;
    }

    private void Has(SearchPart part)
    {
        var (field, isStated, without) = (part.Term.Value.ToLowerInvariant(), !part.Term.IsNegated, _filter.Without);
        switch (field)
        {
            case "date":
                _filter = _filter with { Precisions = isStated ? DatePrecisions.Known : DatePrecisions.Unknown };
                break;
            case "base":
                _filter = isStated ? _filter with { Without = without with { Bases = without.Bases.WithNotStated(true) } } : _filter with { Bases = _filter.Bases.WithNotStated(true) };
                break;
            case "country":
                _filter = isStated ? _filter with { Without = without with { Countries = without.Countries.WithNotStated(true) } } : _filter with { Countries = _filter.Countries.WithNotStated(true) };
                break;
            case "weapon":
                _filter = isStated ? _filter with { Without = without with { Weapons = With(without.Weapons, WeaponType.Unknown) } } : _filter with { Weapons = With(_filter.Weapons, WeaponType.Unknown) };
                break;
            case "group":
                _filter = isStated ? _filter with { Without = without with { Groups = without.Groups.WithNotStated(true) } } : _filter with { Groups = _filter.Groups.WithNotStated(true) };
                break;
            case "claim":
                _filter = isStated ? _filter with { Without = without with { ClaimedBy = without.ClaimedBy.WithNotStated(true) } } : _filter with { ClaimedBy = _filter.ClaimedBy.WithNotStated(true) };
                break;
            case "blame":
                _filter = isStated ? _filter with { Without = without with { BlamedOn = without.BlamedOn.WithNotStated(true) } } : _filter with { BlamedOn = _filter.BlamedOn.WithNotStated(true) };
                break;
            case "outcome":
                _filter = isStated ? _filter with { Without = without with { Outcomes = without.Outcomes.WithNotStated(true) } } : _filter with { Outcomes = _filter.Outcomes.WithNotStated(true) };
                break;
            case "killed" when isStated:
                _filter = _filter with { Killed = _filter.Killed ?? new CountRange(0, null) };
                break;
            case "wounded" when isStated:
                _filter = _filter with { Wounded = _filter.Wounded ?? new CountRange(0, null) };
                break;
            case "killed" or "wounded":
                _filter = _filter with { Casualties = CasualtyFilter.NotStated };
                break;
            case "conflict":
                _filter = _filter with { Conflict = isStated };
                break;
            default:
                var near = EditDistance.Nearest(field, Fields);
                _faults.Add(new SearchFault(part.Span, Spoken.Of(Texts.Knows, "has", string.Join(", ", Fields), part.Term.Value), near is null ? null : (part.Term with { Value = near }).ToString()));
                break;
        }
    }

    private T? Word<T>(SearchPart part, Dictionary<string, T> words)
        where T : struct
    {
        var typed = part.Term.Value.ToLowerInvariant().Replace(' ', '-');
        if (words.TryGetValue(typed, out var value))
        {
            return value;
        }

        var near = EditDistance.Nearest(typed, words.Keys);
        _faults.Add(new SearchFault(
            part.Span,
            Spoken.Of(near is null ? Texts.Knows : Texts.KnowsNear, CodebookTerm.Of(part.Term.Operator!.Value), string.Join(", ", words.Keys), part.Term.Value, near),
            near is null ? null : (part.Term with { Value = near }).ToString()));
        return null;
    }

    private static bool IsNone(string value) => value is "none" or "not-stated";

    private static Choice<T> With<T>(Choice<T> choice, T value)
        where T : notnull
        => Choice.From(choice.Values.Append(value)).WithNotStated(choice.NotStated);
}
