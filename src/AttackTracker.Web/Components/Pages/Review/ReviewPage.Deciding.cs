using AttackTracker.Core.Editing;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Web.Accounts;
using AttackTracker.Web.Components.Display;
using AttackTracker.Web.Components.Pages.Incidents;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Review;

/// <summary>What the keys record. A key that comes while the one before is being recorded does nothing: nobody accepts what they have not seen.</summary>
public sealed partial class ReviewPage
{
    private readonly List<ReviewAct> _acts = [];
    private readonly List<string> _faults = [];
    private IReadOnlyList<EqualValue>? _equal;
    private ReviewActKind? _form;
    private bool _isBusy;

    [Inject]
    public required Permitted<SignOff> Signing { get; init; }

    [Inject]
    public required Permitted<SendBack> Sending { get; init; }

    [Inject]
    public required Permitted<CorrectField> Correcting { get; init; }

    [Inject]
    public required Permitted<UndoDecision> Undoing { get; init; }

    [Inject]
    public required EqualValuesQuery EqualValues { get; init; }

    private string Done
    {
        get
        {
            var counts = _acts.GroupBy(a => a.Kind).ToDictionary(g => g.Key, g => g.Sum(a => a.Settled));
            var parts = new[] { (ReviewActKind.Accepted, Texts.DoneAccepted), (ReviewActKind.Corrected, Texts.DoneCorrected), (ReviewActKind.Rejected, Texts.DoneRejected), (ReviewActKind.SentBack, Texts.DoneSentBack) }
                .Where(p => counts.ContainsKey(p.Item1)).Select(p => Phrase.Of(p.Item2, counts[p.Item1]));
            return _acts.Count == 0 ? Texts.NothingYet : Phrase.Of(Texts.Done, counts.Values.Sum(), string.Join(", ", parts));
        }
    }

    private void Open(ReviewActKind form)
    {
        CloseForms();
        _form = form;
    }

    private void CloseForms()
    {
        (_form, _equal) = (null, null);
        _faults.Clear();
    }

    private Task AcceptAsync() => DecideAsync(async card => await SignAsync(card, card.Value) switch
    {
        CorrectionResult.Recorded recorded => Act(card, ReviewActKind.Accepted, card.Value, [recorded.Decision.Id]),
        var other => Fail(other, card),
    });

    private Task ChooseAsync(ReviewAlternative other)
        => SetAsync(ReviewActKind.Corrected, other.Values is var values ? FieldValueJson.Of(values, _session!.Current!.Field) : "", Phrase.Of(Texts.Chosen, Who(other), other.Words));

    private Task SendFormAsync(string? value, string reason) => value is not null ? SetAsync(_form!.Value, value, reason) : DecideAsync(async card =>
        await Sending.RunAsync((send, who) => send.RunAsync(Seen(card, card.Value), reason, who, CancellationToken.None)) switch
        {
            CorrectionResult.Recorded recorded => Act(card, ReviewActKind.SentBack, card.Value, [recorded.Decision.Id]),
            var other => Fail(other, card),
        });

    /// <summary>Sets another value and signs it off in the same breath, where the field does not ask for a second person.</summary>
    private Task SetAsync(ReviewActKind kind, string value, string reason) => DecideAsync(async card =>
    {
        var result = await Correcting.RunAsync((correct, who) => correct.RunAsync(
            new() { Incident = card.Item.Incident, Field = card.Field, From = card.Value, To = value, Reason = reason, Who = who }, CancellationToken.None));
        if (result is not CorrectionResult.Recorded { Decision: var set })
        {
            return Fail(result, card);
        }

        return await SignAsync(card, set.To!) is CorrectionResult.Recorded signed
            ? Act(card, kind, set.To!, [set.Id, signed.Decision.Id])
            : Act(card, kind, set.To!, [set.Id]);
    });

    private async Task ShowEqualAsync()
    {
        if (!_isBusy && _session?.Current is { } card)
        {
            CloseForms();
            await ReadAsync(async token => _equal = await EqualValues.RunAsync(card, Person.Name, token));
        }
    }

    private Task AcceptEqualAsync(IReadOnlyList<ReviewItem> chosen) => DecideAsync(async card =>
    {
        List<ReviewedValue> seen = [Seen(card, card.Value), .. chosen.Select(i => new ReviewedValue(i.Incident, i.Field, FieldValueJson.Of(i.Values, i.Field)))];
        switch (await Signing.RunAsync((sign, who) => sign.RunManyAsync(seen, who, CancellationToken.None)))
        {
            case SignOffsResult.Recorded { Decisions.Count: > 0 } recorded:
                var (count, field) = (recorded.Decisions.Count, FieldText.Label(card.Field).ToLowerInvariant());
                var said = recorded.LeftOut.Count == 0
                    ? Phrase.Count(count, Texts.AcceptedEqual, field)
                    : Phrase.Count(count, Texts.AcceptedEqualBut, field, recorded.LeftOut.Count, recorded.LeftOut[0].Why);
                return new ReviewAct(ReviewActKind.Accepted, said, card.Item, [.. recorded.Decisions.Select(d => d.Id)], count);
            case SignOffsResult.Recorded none:
                _faults.Add(none.LeftOut[0].Why);
                return null;
            case SignOffsResult.Unavailable unavailable:
                _faults.Add(Phrase.Of(Texts.NotRecorded, unavailable.Message));
                return null;
            default:
                return null;
        }
    });

    private async Task UndoAsync()
    {
        if (_isBusy || _acts.Count == 0)
        {
            return;
        }

        _isBusy = true;
        try
        {
            var act = _acts[^1];
            switch (await Undoing.RunAsync((undo, who) => undo.RunManyAsync([.. act.Decisions.Reverse()], "", who, CancellationToken.None)))
            {
                case UndoResult.Undone:
                    _acts.RemoveAt(_acts.Count - 1);
                    await CountAsync(-act.Settled);
                    await PickAsync(act.Item);
                    break;
                case UndoResult.Refused refused:
                    _faults.Add(refused.Problem);
                    break;
                case UndoResult.Unavailable unavailable:
                    _faults.Add(Phrase.Of(Texts.NotTakenBack, unavailable.Message));
                    break;
            }
        }
        finally
        {
            _isBusy = false;
        }
    }

    private async Task DecideAsync(Func<ReviewCard, Task<ReviewAct?>> decide)
    {
        if (_isBusy || _session?.Current is not { } card)
        {
            return;
        }

        _isBusy = true;
        _faults.Clear();
        try
        {
            if (await decide(card) is { } act)
            {
                _acts.Add(act);
                await CountAsync(act.Settled);
                await NextAsync();
            }
        }
        finally
        {
            _isBusy = false;
        }
    }

    // Counted here while a session goes on, and anew from the database with each piece of ten: others review too.
    private async Task CountAsync(int settled)
    {
        _left = Math.Max(0, (_left ?? 0) - settled);
        Counts.Forget();
        if (_acts.Count % 10 == 0)
        {
            await Viewer.ReadAsync(Person.Name, async () =>
            {
                _counts = await Counts.AllAsync(_leaving.Token);
                _left = await Counts.OfAsync(Filter, _leaving.Token);
            });
        }
    }

    private Task<CorrectionResult> SignAsync(ReviewCard card, string value) => Signing.RunAsync((sign, who) => sign.RunAsync(Seen(card, value), who, CancellationToken.None));

    private static ReviewedValue Seen(ReviewCard card, string value) => new(card.Item.Incident, card.Field, value);

    private static ReviewAct Act(ReviewCard card, ReviewActKind kind, string value, IReadOnlyList<int> decisions)
    {
        var text = kind switch
        {
            ReviewActKind.Accepted => Texts.ActAccepted,
            ReviewActKind.Corrected => Texts.ActCorrected,
            ReviewActKind.Rejected => Texts.ActRejected,
            ReviewActKind.SentBack => Texts.ActSentBack,
        };
        var said = FieldText.Value(FieldValueJson.With(card.Incident.Values, card.Field, value), card.Field, card.Incident.GroupNames) ?? Texts.NotStated;
        return new ReviewAct(kind, Phrase.Of(text, FieldText.Label(card.Field).ToLowerInvariant(), said), card.Item, decisions, 1);
    }

    private ReviewAct? Fail(CorrectionResult result, ReviewCard card)
    {
        switch (result)
        {
            case CorrectionResult.Refused refused:
                _faults.AddRange(refused.Problems);
                break;
            case CorrectionResult.Overtaken overtaken:
                var now = FieldText.Value(FieldValueJson.With(card.Incident.Values, card.Field, overtaken.Current), card.Field, card.Incident.GroupNames) ?? Texts.NotStated;
                _faults.Add(overtaken.By is { } by ? Phrase.Of(Texts.Overtaken, by.Who, now) : Phrase.Of(Texts.Changed, now));
                break;
            case CorrectionResult.UnknownIncident:
                _faults.Add(Texts.IncidentGone);
                break;
            case CorrectionResult.Unavailable unavailable:
                _faults.Add(Phrase.Of(Texts.NotRecorded, unavailable.Message));
                break;
        }

        return null;
    }

    private string Who(ReviewAlternative other) => ConflictText.And([.. other.Sources.Select(s => ConflictText.NameOf(_session!.Current!.Incident.Sources[s])).Distinct()]);
}
