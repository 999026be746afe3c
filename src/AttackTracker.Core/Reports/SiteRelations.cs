using AttackTracker.Core.Places;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Reports;

/// <summary>The places of one article, each numbered once however often the text speaks of it, and what is known of how they relate.</summary>
internal sealed class SiteRelations
{
    // The names of one article are few; those of many would only grow.
    private const int MostNames = 4096;

    private readonly Dictionary<(SiteForm, SitePlacement), int> _ofPlace = [];
    private readonly List<SiteMention> _places = [];
    private readonly Dictionary<(int, int), double> _known = [];
    private readonly Dictionary<(int, int), int> _rows = [];
    private readonly Dictionary<string, string[]> _keys = new(StringComparer.Ordinal);
    private Reading? _reading;

    /// <summary>Forgets the places of the article before; the keys of names hold for every article.</summary>
    public void Begin(Reading reading)
    {
        _reading = reading;
        _ofPlace.Clear();
        _places.Clear();
        _known.Clear();
        _rows.Clear();
        if (_keys.Count > MostNames)
        {
            _keys.Clear();
        }
    }

    /// <summary>The number of the place; mentions of one form and placement share it.</summary>
    public int NumberOf(SiteMention mention)
    {
        if (!_ofPlace.TryGetValue((mention.Form, mention.Placement), out var number))
        {
            number = _places.Count;
            _places.Add(mention);
            _ofPlace.Add((mention.Form, mention.Placement), number);
        }

        return number;
    }

    /// <summary>Whether the gazetteer holds the place.</summary>
    public bool IsListed(int place) => _places[place].Placement.Id is not null;

    /// <summary><see cref="SiteRelation.Of"/> of two places by number.</summary>
    public double Of(int a, int b)
    {
        if (!_known.TryGetValue((a, b), out var relation))
        {
            relation = SiteRelation.Compare(_reading!, _places[a], _places[b]);
            _known.Add((a, b), relation);
        }

        return relation;
    }

    /// <summary>The number of the row of places that <paramref name="row"/> makes with one more; 0 is the empty row.</summary>
    public int RowOf(int row, int place)
    {
        if (!_rows.TryGetValue((row, place), out var longer))
        {
            longer = _rows.Count + 1;
            _rows.Add((row, place), longer);
        }

        return longer;
    }

    /// <summary>The keys of a name's words.</summary>
    public string[] KeysOf(string name)
    {
        if (!_keys.TryGetValue(name, out var keys))
        {
            keys = [.. PhraseWords.Of(name).Select(w => w.Form.Key)];
            _keys.Add(name, keys);
        }

        return keys;
    }
}
