using AttackTracker.Core.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AttackTracker.Core.Storage.Schema;

/// <summary>Triggers keep accounts from being deleted or renamed: what a person decided carries the name.</summary>
internal sealed class AccountTable : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("accounts");
        builder.HasIndex(a => a.NormalizedName).IsUnique().HasDatabaseName("ux_accounts_name");
        builder.Property(a => a.Version).IsConcurrencyToken();
    }
}
