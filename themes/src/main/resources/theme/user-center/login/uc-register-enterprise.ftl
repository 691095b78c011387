<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#import "proved.ftl" as proved>
<#import "password-rules.ftl" as passwordRulesList>
<#assign typed = draft!{}>
<#assign fields = ['enterpriseType','address','representative','representativeDocumentType','representativeDocumentNumber','mobile','email','postalAddress','postcode','username','password','password-confirm']>
<#assign wrong = []>
<#list fields as f><#if messagesPerField.existsError(f)><#assign wrong += [f]></#if></#list>
<@layout.registrationLayout wide=true displayMessage=!wrong?has_content; section>
  <#if section = "header">
    ${msg("uc.register.enterprise.title")}
  <#elseif section = "lead">
    <p class="uc-muted">${msg("uc.register.kept")}</p>
  <#elseif section = "form">
    <#if wrong?has_content>
      <@layout.note kind="error">
        ${msg("uc.register.person.correct", wrong?size)}
        <ul class="uc-error-links"><#list wrong as f><li><a href="#${f}">${msg("uc.register.field." + f)}</a></li></#list></ul>
      </@layout.note>
    </#if>
    <#if !proof??>
      <@proved.ended text="uc.register.proved.ended.enterprise"/>
    <#else>
    <@proved.card proof=proof/>
    <form class="uc-form" id="uc-register-enterprise" action="${url.loginAction}" method="post" novalidate>
      <@buttons.defaultSubmit value="next"/>
      <section class="uc-sheet" aria-labelledby="uc-enterprise">
        <h2 id="uc-enterprise">${msg("uc.register.enterprise.more")}</h2>
        <div class="uc-two">
          <@choice name="enterpriseType" options=enterpriseTypes![] prefix="uc.register.enterprise-type." hint=msg("uc.register.enterprise.type-hint")/>
          <@field.input name="address" label=msg("uc.register.field.address") hint=msg("uc.register.organisation.address-hint") optional=true value=typed.address!'' maxlength="300" autocomplete="street-address"/>
        </div>
      </section>
      <section class="uc-sheet" aria-labelledby="uc-representative">
        <h2 id="uc-representative">${msg("uc.register.enterprise.representative")}</h2>
        <div class="uc-two">
          <@field.input name="representative" label=msg("uc.register.field.representative") hint=msg("uc.register.people.representative-hint") value=typed.representative!'' maxlength="60"/>
          <@choice name="representativeDocumentType" options=documentTypes![] prefix="uc.register.document."/>
          <@field.input name="representativeDocumentNumber" label=msg("uc.register.field.representativeDocumentNumber") value=typed.representativeDocumentNumber!'' maxlength="40" autocapitalize="characters" spellcheck="false"/>
        </div>
      </section>
      <section class="uc-sheet" aria-labelledby="uc-contact">
        <h2 id="uc-contact">${msg("uc.register.enterprise.contact")}</h2>
        <div class="uc-two">
          <@field.input name="mobile" label=msg("uc.register.field.mobile") hint=msg("uc.register.enterprise.mobile-hint") type="tel" inputmode="tel" autocomplete="tel-national" value=typed.mobile!'' maxlength="20"/>
          <@field.input name="email" label=msg("uc.register.field.email") hint=msg("uc.register.people.email-hint") optional=true type="email" inputmode="email" autocomplete="email" value=typed.email!'' maxlength="254" spellcheck="false"/>
          <@field.input name="postalAddress" label=msg("uc.register.field.postalAddress") hint=msg("uc.register.people.postal-hint") optional=true value=typed.postalAddress!'' maxlength="300"/>
          <@field.input name="postcode" label=msg("uc.register.field.postcode") hint=msg("uc.register.people.postcode-hint") optional=true inputmode="numeric" autocomplete="postal-code" value=typed.postcode!'' maxlength="6"/>
        </div>
      </section>
      <section class="uc-sheet" aria-labelledby="uc-login-data">
        <h2 id="uc-login-data">${msg("uc.register.person.login")}</h2>
        <div class="uc-two">
          <@field.input name="username" label=msg("uc.register.field.username") hint=msg("uc.register.person.username-hint") autocomplete="username" value=typed.username!'' maxlength="32" autocapitalize="none" spellcheck="false"/>
          <div></div>
          <div>
            <@field.password name="password" label=msg("uc.register.field.password") autocomplete="new-password" describedBy="password-rules" hint=((typed.passwordSet!"")?string == "true")?then(msg("uc.register.person.password-kept"), "")/>
            <@passwordRulesList.list field="password" usernameField="username" history=false/>
          </div>
          <@field.password name="password-confirm" label=msg("uc.register.field.password-confirm") hint=msg("uc.register.person.password-confirm-hint") autocomplete="new-password"/>
        </div>
      </section>
      <@buttons.wizard next="next" nextLabel="uc.register.next" back=true/>
    </form>
    </#if>
  </#if>
</@layout.registrationLayout>

<#macro choice name options prefix hint="">
  <#local error = messagesPerField.get(name)!"">
  <@field.group name=name label=msg("uc.register.field." + name) error=error hint=hint>
    <span class="uc-control uc-select">
      <select id="${name}" name="${name}" <@field.state name=name error=error hint=hint/>>
        <#list options as option><option value="${option}"<#if option == (typed[name]!"")> selected</#if>>${msg(prefix + option)}</option></#list>
      </select>
    </span>
  </@field.group>
</#macro>
