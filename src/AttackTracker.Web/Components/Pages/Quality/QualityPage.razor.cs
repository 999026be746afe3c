using System.Globalization;
using AttackTracker.Core.Evaluation;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Quality;

/// <summary>How often extracted values are right: against hand-coded articles, or against what editors have decided.</summary>
public sealed partial class QualityPage
{
    private const int Most = 200;

    private QualityView? _view;

    [SupplyParameterFromQuery]
    public string? Source { get; set; }

    [SupplyParameterFromQuery(Name = "field")]
    public string? FieldTerm { get; set; }

    [SupplyParameterFromQuery]
    public string? Rules { get; set; }

    [Inject]
    public required QualityScores Scores { get; init; }

    private QualitySource Chosen => Enum.GetValues<QualitySource>().FirstOrDefault(source => TrackerLinks.Word(source) == Source);

    private Field? One => CodebookTerm.TryParse<Field>(FieldTerm, out var one) ? one : null;

    private bool IsLonely => Rules == TrackerLinks.LonelyRules;

    protected override Task OnParametersSetAsync() => LoadAsync();

    private Task LoadAsync() => ReadAsync(async token =>
    {
        if (_view?.Source != Chosen)
        {
            _view = null;
        }

        // The page is served at once, with or without scores; the circuit waits for them.
        var view = await Scores.FindAsync(Chosen, token);
        if (view is null && RendererInfo.IsInteractive)
        {
            StateHasChanged();
            view = await Scores.GetAsync(Chosen, token);
        }

        token.ThrowIfCancellationRequested();
        _view = view ?? _view;
    });

    private IEnumerable<Confusion> Wrong(QualityView view) => view.Confusions.Where(c => One is null || c.Value.Field == One);

    private IEnumerable<Confusion> Shown(QualityView view) => Wrong(view).Take(Most);

    private static string Words(QualityView view, Confusion confusion)
        => view.Source == QualitySource.Adjudicated ? TrackerLinks.CompareSheets(view.Articles[confusion.Value.Article].Id)
            : TrackerLinks.Article(view.Articles[confusion.Value.Article].Id, confusion.Value.Report, confusion.Value.Report is null ? null : confusion.Value.Field);

    /// <summary>Two digits after the point, as confidence is shown: <c>.97</c>.</summary>
    /// <remarks>1 and 0 are whole truths: a share that only rounds to them stays off them.</remarks>
    private static string Share(double share) => share >= 1 ? "1" : share <= 0 ? "0" : Math.Clamp(share, 0.01, 0.99).ToString(".00", CultureInfo.InvariantCulture);

    private static string N(double count) => count.ToString("#,0.#", CultureInfo.InvariantCulture);
}
