namespace AttackTracker.Core.Reports;

/// <summary>What decides how well a clause fits a draft, beside being the one told last.</summary>
/// <param name="Kind">Attack or response.</param>
/// <param name="IsBackground">Told as history.</param>
/// <param name="Start">Of the date.</param>
/// <param name="End">Of the date.</param>
/// <param name="IsDated">Whether words date it, be it without bounds.</param>
/// <param name="Weapons">What was used.</param>
/// <param name="Places">The number of the row of places in <see cref="SiteRelations"/>.</param>
internal readonly record struct DraftLook(ReportKind Kind, bool IsBackground, DateOnly? Start, DateOnly? End, bool IsDated, WeaponTypes Weapons, int Places);

/// <summary>Drafts that look alike: a clause that fits one of them fits all.</summary>
internal readonly record struct Alike(Draft First, Draft Second, Draft Last, int Count);

/// <summary>The drafts of an article by their looks, so that a long article that tells the same again and again is not gone through draft by draft for each clause.</summary>
/// <remarks>While there are few drafts each stands for itself.</remarks>
internal sealed class Lookalikes
{
    private const int Few = 32;

    private readonly List<Alike> _alike = [];
    private readonly List<Draft> _changed = [];
    private readonly Dictionary<DraftLook, List<Draft>> _byLook = [];

    /// <summary>In no order.</summary>
    public List<Alike> Groups
    {
        get
        {
            if (_changed.Count > 0 && (_byLook.Count > 0 || _alike.Count > Few))
            {
                _changed.ForEach(File);
                _changed.Clear();
                _alike.Clear();
                foreach (var group in _byLook.Values)
                {
                    _alike.Add(new Alike(group[0], group[Math.Min(1, group.Count - 1)], group[^1], group.Count));
                }
            }

            return _alike;
        }
    }

    public void Add(Draft draft)
    {
        draft.Changed = _changed;
        _changed.Add(draft);
        if (_byLook.Count == 0)
        {
            _alike.Add(new Alike(draft, draft, draft, 1));
        }
    }

    private void File(Draft draft)
    {
        var look = draft.Look;
        if (draft.FiledAs == look)
        {
            return;
        }

        if (draft.FiledAs is { } before)
        {
            var left = _byLook[before];
            left.Remove(draft);
            if (left.Count == 0)
            {
                _byLook.Remove(before);
            }
        }

        if (!_byLook.TryGetValue(look, out var group))
        {
            _byLook.Add(look, group = []);
        }

        var place = group.FindLastIndex(d => d.Order < draft.Order);
        group.Insert(place + 1, draft);
        draft.FiledAs = look;
    }
}
