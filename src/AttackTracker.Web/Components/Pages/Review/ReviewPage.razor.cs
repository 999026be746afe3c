using System.Globalization;
using AttackTracker.Core.Editing;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Web.Accounts;
using AttackTracker.Web.Components.Display;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Review;

/// <summary>The queue of values that wait for a reviewer, one card at a time. Filter, order and the value that is open stand in the address.</summary>
public sealed partial class ReviewPage
{
    private readonly CancellationTokenSource _leaving = new();
    private ReviewSession? _session;
    private ReviewCount? _counts;
    private IReadOnlyList<ReviewBase> _bases = [];
    private bool _isHelpOpen;
    private int? _left;

    // The filter that was asked for and is not in the address yet: a round trip passes, and a second field may be filled before that.
    private ReviewFilter? _asked;

    [CascadingParameter(Name = "Address")]
    public required string Address { get; set; }

    [Inject]
    public required ReviewQueueQuery Queue { get; init; }

    [Inject]
    public required ReviewCardQuery Cards { get; init; }

    [Inject]
    public required ReviewCounts Counts { get; init; }

    [Inject]
    public required Permitted<ReviewClaims> Claims { get; init; }

    [Inject]
    public required Person Person { get; init; }

    [Inject]
    public required ReviewSettings Settings { get; init; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    private ReviewFilter Filter { get; set; } = new();

    private static IReadOnlyList<(ReviewOrder Order, string Name)> Orders { get; } =
    [
        (ReviewOrder.Confidence, Texts.OrderConfidence), (ReviewOrder.Date, Texts.OrderDate), (ReviewOrder.Base, Texts.OrderBase), (ReviewOrder.Article, Texts.OrderArticle), (ReviewOrder.Field, Texts.OrderField),
    ];

    private static IEnumerable<Field> Fields => FieldText.Order.Where(f => f is not (Field.Kind or Field.Background));

    private string OrderName
    {
        get
        {
            var name = Orders.First(o => o.Order == Filter.Order).Name;
            return char.ToUpperInvariant(name[0]) + name[1..];
        }
    }

    private IEnumerable<(FieldState? State, string Name, string Count)> Views =>
    [
        (null, Texts.ViewOpen, Number(_counts?.Open)),
        (FieldState.Corrected, Texts.ViewCorrected, Number(_counts?.Of(FieldState.Corrected))),
        (FieldState.Lapsed, Texts.ViewLapsed, Number(_counts?.Of(FieldState.Lapsed))),
        (FieldState.SentBack, Texts.ViewSentBack, Number(_counts?.Of(FieldState.SentBack))),
    ];

    protected override async Task OnParametersSetAsync()
    {
        var relative = Navigation.ToBaseRelativePath(Address).Split('?', '#')[0];
        var filter = ReviewFilterQuery.Parse(Address);
        if (relative == TrackerLinks.Review() && RendererInfo.IsInteractive && (_session is null || filter != Filter))
        {
            Filter = filter;
            _asked = filter == _asked ? null : _asked;
            await StartAsync();
        }
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            _ = KeepAsync();
        }
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && !_leaving.IsCancellationRequested)
        {
            _leaving.Cancel();
            _ = _session?.LeaveAsync();
            _leaving.Dispose();
        }
    }

    private Task StartAsync() => ReadAsync(async token =>
    {
        CloseForms();
        var session = new ReviewSession(Filter, Queue, Cards, Claims, Person.Name);
        Counts.Forget();

        // Counted on another core while the first card is read.
        var counting = Task.Run(async () => (All: await Counts.AllAsync(token), Left: await Counts.OfAsync(Filter, token), Bases: await Counts.BasesAsync(token)), token);
        await session.StartAsync(ReviewFilterQuery.At(Address), token);
        var counts = await counting;
        token.ThrowIfCancellationRequested();
        (_counts, _left, _bases, _session) = (counts.All, counts.Left, counts.Bases, session);
        Settle();
    });

    /// <summary>Goes on in the session and puts where it is into the address.</summary>
    private Task MoveAsync(Func<ReviewSession, CancellationToken, Task> move) => ReadAsync(async token =>
    {
        CloseForms();
        await move(_session!, token);
        Settle();
    });

    private void Settle()
    {
        _session!.LookAhead(_leaving.Token);
        if (_asked is null)
        {
            Navigation.NavigateTo(TrackerLinks.Review(Filter, _session.Current?.Item), replace: true);
        }
    }

    private Task NextAsync() => MoveAsync((session, token) => session.NextAsync(token));

    private Task PreviousAsync() => MoveAsync((session, token) => session.PreviousAsync(token));

    private Task PickAsync(ReviewItem item) => MoveAsync((session, token) => session.GoToAsync(item, token));

    private ReviewFilter Asked => _asked ?? Filter;

    private void GoFrom(object? day) => Go(Asked with { Days = Range(DayOf(day) ?? DateOnly.MinValue, Asked.Days?.Last ?? DateOnly.MaxValue) });

    private void GoTo(object? day) => Go(Asked with { Days = Range(Asked.Days?.First ?? DateOnly.MinValue, DayOf(day) ?? DateOnly.MaxValue) });

    private static DayRange? Range(DateOnly first, DateOnly last) => first == DateOnly.MinValue && last == DateOnly.MaxValue ? null : new DayRange(first, last);

    private static DateOnly? DayOf(object? typed) => DateOnly.TryParseExact(typed as string, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string? DayInput(DateOnly? day) => day is { } known && known != DateOnly.MinValue && known != DateOnly.MaxValue ? known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private void Go(ReviewFilter filter)
    {
        if (filter != Asked)
        {
            _asked = filter;
            Navigation.NavigateTo(TrackerLinks.Review(filter));
        }
    }

    // A value stays with whoever looks at it, for as long as they have the page open.
    private async Task KeepAsync()
    {
        using var timer = new PeriodicTimer(Settings.ClaimTime / 2, Clock);
        try
        {
            while (await timer.WaitForNextTickAsync(_leaving.Token))
            {
                await InvokeAsync(() => _session?.KeepAsync() ?? Task.CompletedTask);
            }
        }
        catch (OperationCanceledException)
        {
            // The page is closed.
        }
    }

    private int CountOf(Field field) => _counts is { } counts ? (Filter.State is { } state ? counts.Of(state, field) : new[] { FieldState.Machine, FieldState.Corrected, FieldState.Lapsed }.Sum(s => counts.Of(s, field))) : 0;

    private static string Number(int? count) => count is { } known ? Wording.Number(known) : "";

    private static string? Blank(object? value) => value is string { Length: > 0 } text ? text : null;

    private RenderFragment Undo => builder =>
    {
        if (_acts.Count > 0)
        {
            builder.OpenComponent<ReviewUndo>(0);
            builder.AddComponentParameter(1, nameof(ReviewUndo.Act), _acts[^1]);
            builder.AddComponentParameter(2, nameof(ReviewUndo.OnUndo), EventCallback.Factory.Create(this, UndoAsync));
            builder.CloseComponent();
        }
    };
}
